import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { openApplication, sealEntry } from '../src/application.ts'
import type { EntryRow, Rows } from '../src/db/read.ts'
import { preservation } from '../src/kinds/preservation.ts'
import { newDataKey, ringOf } from '../src/privacy/index.ts'
import { exampleOf } from '../src/steps/form/step.ts'
import { applicants } from '../src/steps/parties/index.ts'

test('what was open and has not been saved since is not opened again; what has been, is', async () => {
  const { wrapped, key } = await newDataKey(ringOf(env))
  const [form] = Object.keys(applicants.forms)
  const filled = (amended: number) => ({
    ...{ id: 'one', form: form!, version: amended, updatedAt: amended },
    value: { ...exampleOf(applicants.forms[form!]!), name: `${amended}` },
  })
  const rowsAt = async (amended: number) => {
    const entry = await sealEntry({ id: 'a1', kind: preservation, key }, applicants.slug, filled(amended))
    const row = { id: 'a1', kind: 'preservation', dataKey: wrapped } as Rows['row']
    return { row, given: [entry as unknown as EntryRow], history: [], files: [], names: [], frozen: false }
  }
  const [first, later] = [await rowsAt(1), await rowsAt(2)]
  const before = await openApplication(env, first)
  expect(before.answers.applicants).toEqual([{ ...filled(1), step: applicants.slug }])

  const opens = vi.spyOn(crypto.subtle, 'decrypt')
  expect((await openApplication(env, first, before.answers)).answers).toEqual(before.answers)
  expect(opens).not.toHaveBeenCalled()
  const after = await openApplication(env, later, before.answers)
  expect(after.answers.applicants).toEqual([{ ...filled(2), step: applicants.slug }])
  expect(opens).toHaveBeenCalled()
  opens.mockRestore()
})
