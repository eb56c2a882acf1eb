import { build, type Plugin } from 'esbuild'

/** The Worker as one module, put together the way a deployment does it. */
export const bundle = async (entry: string, plugins: Plugin[] = []): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    plugins,
    bundle: true,
    write: false,
    outdir: '.',
    format: 'esm',
    target: 'es2024',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['node:*', 'cloudflare:*'],
    loader: { '.css': 'text' },
    sourcemap: 'inline',
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}
