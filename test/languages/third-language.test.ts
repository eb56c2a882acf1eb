import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withPseudoLanguage } from './pseudo.ts'

const run = promisify(execFile)
let pseudo: Awaited<ReturnType<typeof withPseudoLanguage>>

beforeAll(async () => {
  pseudo = await withPseudoLanguage()
  const only = { extends: './tsconfig.json', include: ['src/words/lang.ts'] }
  await writeFile(`${pseudo.copy}/words.json`, JSON.stringify(only))
}, 120_000)
afterAll(() => pseudo.drop())

const compiled = (project: string) =>
  run(`${pseudo.copy}/node_modules/.bin/tsc`, ['-p', project], { cwd: pseudo.copy }).then(
    () => 'compiles',
    ({ stdout }: { stdout: string }) => stdout,
  )

describe('a third language', () => {
  it('takes one file: everything compiles', async () => {
    expect(await compiled('tsconfig.json')).toBe('compiles')
  }, 300_000)

  it('does not compile without one of its sentences, with one too many, or without a place to fill in', async () => {
    const { 'Sign in': _, ...fewer } = pseudo.all
    await pseudo.say(fewer)
    expect(await compiled('words.json')).toContain(`Property '"Sign in"' is missing`)
    await pseudo.say({ ...pseudo.all, 'Nobody says this.': '' })
    expect(await compiled('words.json')).toContain(`'"Nobody says this."' does not exist`)
    await pseudo.say({ ...pseudo.all, 'Step {n} of {all}': 'Step {n}' })
    expect(await compiled('words.json')).toMatch(/'"Step \{n\}"' is not assignable to .*\{all\}/)
    await pseudo.say(pseudo.all)
    expect(await compiled('words.json')).toBe('compiles')
  }, 120_000)

  it('is read by a litigant and an officer from registration to ruling, with no word left over', async () => {
    const { stdout } = await run(process.execPath, ['test/languages/walk.ts'], { cwd: pseudo.copy })
    expect(stdout.split('\n').at(-2)).toBe('No word was left over.')
  }, 600_000)
})
