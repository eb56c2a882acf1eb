import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { experimental_readRawConfig as readToml } from 'wrangler'
import { asDeployed, readLate } from './bundle.ts'

// Wrangler's own bundling writes every Chinese character as six letters and makes one file of all; ours goes up as it is.
const root = fileURLToPath(new URL('../..', import.meta.url))
const outdir = `${root}.wrangler/deployed`

rmSync(outdir, { recursive: true, force: true })
await build({ ...asDeployed, entryPoints: [`${root}src/worker.ts`], outdir, sourcemap: true })

const { rawConfig } = readToml({ config: `${root}wrangler.toml` })
const built = {
  ...rawConfig,
  main: 'worker.js',
  compatibility_flags: readLate,
  no_bundle: true,
  find_additional_modules: true,
  rules: [{ type: 'ESModule', globs: ['**/*.js'] }],
  assets: { ...rawConfig.assets, directory: '../../static' },
}
writeFileSync(`${outdir}/wrangler.json`, JSON.stringify(built))
const args = ['deploy', '--config', `${outdir}/wrangler.json`, '--upload-source-maps', ...process.argv.slice(2)]
execFileSync('wrangler', args, { cwd: root, stdio: 'inherit' })
