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

/**
 * As it is deployed: small, since a cold start reads all of it, with its characters as they are, and in modules, since
 * a single one holds what is read later inside functions, which are read twice.
 */
export const asDeployed = { ...together, minify: true, charset: 'utf8', splitting: true } satisfies BuildOptions
