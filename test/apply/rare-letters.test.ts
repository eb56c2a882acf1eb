import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { begin } from '../journey.ts'
import { litigant } from '../litigant.ts'

beforeAll(() => seed(env))

test('somebody whose name no font has is told how it is printed, in the list and at the field, and gets the paper', async () => {
  const someone = await litigant()
  const { visitor } = someone
  const id = await begin(someone)
  await visitor.open(`/applications/${id}/edit/applicants/new?form=person&example=1`)
  await visitor.send({ name: '张𠮷' }, '保存并继续')
  const told = '“𠮷”不在文书字库中，文书上印作统一码 〔U+20BB7〕，不影响办理。'
  await visitor.open(`/applications/${id}/edit/applicants`)
  expect(visitor.text).toContain(told)
  await visitor.follow('修改')
  expect(visitor.text).toContain(told)
  await visitor.open(`/applications/${id}/preview`)
  expect(visitor.text).toContain(told)
  await visitor.open(`/applications/${id}/printed`)
  expect(new TextDecoder().decode(visitor.bytes.slice(0, 5))).toBe('%PDF-')
})
