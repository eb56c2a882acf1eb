import { readFile } from 'node:fs/promises'
import { settingsIn } from './settings-in.ts'

export const examples = settingsIn(await readFile(new URL('../../src/providers/README.md', import.meta.url), 'utf8'))
