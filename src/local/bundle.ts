import { basename } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'

const together: BuildOptions = {
  bundle: true,
  outdir: '.',
  format: 'esm',
  target: 'es2024',
  platform: 'browser',
  conditions: ['workerd', 'worker', 'browser'],
  external: ['node:*', 'cloudflare:*'],
  loader: { '.css': 'text' },
  logLevel: 'error',
}

/** The Worker as one module, put together the way a deployment does it, but to be read. */
export const bundle = async (entry: string, plugins: Plugin[] = []): Promise<string> => {
  const { outputFiles } = await build({
    ...together,
    entryPoints: [entry],
    plugins,
    write: false,
    sourcemap: 'inline',
  })
  return outputFiles[0]!.text
}

/** As it is deployed: small, with its characters as they are, and in modules, each of which is read when it is needed. */
export const asDeployed = { ...together, minify: true, charset: 'utf8', splitting: true } satisfies BuildOptions

/** The same, to be read where it stops. */
export const toBeRead = { ...asDeployed, minify: false, sourcemap: 'inline' } satisfies BuildOptions

/**
 * How the runtime reads those modules: each when it is first imported, where it used to compile all of them before the
 * first answer; and without Node's `process`, which nothing here asks for, but which costs as much as our own pages.
 * The first is open to everybody since August 2026; the tests' own runner cannot do with it, the browser tests' can.
 */
export const readLate = ['new_module_registry', 'disable_nodejs_process_v2']

type Module = { type: 'ESModule'; path: string; contents: string }

/** The modules of a Worker, the one that starts it first. */
export async function modulesOf(entry: string, options: BuildOptions = asDeployed): Promise<Module[]> {
  const { outputFiles } = await build({ ...options, entryPoints: { worker: entry }, write: false })
  return outputFiles!
    .map(({ path, text }) => ({ type: 'ESModule' as const, path: basename(path), contents: text }))
    .sort((one) => (one.path === 'worker.js' ? -1 : 0))
}
