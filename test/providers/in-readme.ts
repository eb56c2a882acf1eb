import { readFile } from 'node:fs/promises'

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
const [, section = ''] = /## Live providers\n([\s\S]*?)\n## /.exec(readme) ?? []

/** What the README gives as a deployment's settings, each name with its JSON; SMS twice, for its two providers. */
export const examples = [...section.matchAll(/^([A-Z_]+) +(\{[\s\S]*?\})$/gm)].map(
  ([, name, json]) => [name!, json!] as const,
)
export const own = { MASTER_KEYS: '{}', SIGNING_KEYS: '[]' }
