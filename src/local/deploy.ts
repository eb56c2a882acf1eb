import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { asDeployed } from './bundle.ts'

// Wrangler's own bundling writes every Chinese character as six letters; what we built goes up as it is.
const root = fileURLToPath(new URL('../..', import.meta.url))
const outdir = `${root}.wrangler/deployed`

await build({ ...asDeployed, entryPoints: [`${root}src/worker.ts`], outdir, sourcemap: true })
execFileSync(
  'wrangler',
  ['deploy', `${outdir}/worker.js`, '--no-bundle', '--upload-source-maps', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
