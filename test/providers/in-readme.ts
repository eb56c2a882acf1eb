import { readFile } from 'node:fs/promises'

const readme = await readFile(new URL('../../src/providers/README.md', import.meta.url), 'utf8')

/** What the README gives as a deployment's settings, each name with its JSON; SMS twice, for its two providers. */
export const examples = [...readme.matchAll(/^([A-Z_]+) +(\{[\s\S]*?\})$/gm)].map(
  ([, name, json]) => [name!, json!] as const,
)
export const own = { MASTER_KEYS: '{}', SIGNING_KEYS: '[]' }
