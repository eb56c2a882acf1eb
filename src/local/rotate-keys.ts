import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { withNewKey, withoutKey } from './master-keys.ts'

const { values } = parseArgs({ options: { file: { type: 'string' }, retire: { type: 'string' } } })

const input = async () => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const before = values.file ? await readFile(values.file, 'utf8') : await input()
const after = values.retire ? withoutKey(before, values.retire) : withNewKey(before)
if (!after.ok) {
  console.error(after.because)
  process.exit(1)
}
if (values.file) await writeFile(values.file, after.secret, { mode: 0o600 })
else process.stdout.write(after.secret)
console.error(after.next)
