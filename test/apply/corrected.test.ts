import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { pdf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { move } from '../payment/payer.ts'

beforeAll(() => seed(env))

const paper = new File([pdf, '%'], '转账记录.pdf', { type: 'application/pdf' })

test('what the court says of a paper stands where it is handed in, until it was', async () => {
  const someone = await litigant()
  const { visitor } = someone
  const id = await submitted(someone)
  await move(id, 'return', 'clerk', { defects: 'materials/evidence=请补充转账记录', until: '2035-12-31' })
  await visitor.open(`/applications/${id}`)
  await visitor.follow('去补正')
  expect(visitor.text).toContain('证据材料 需要补正 需要补正：请补充转账记录')
  await visitor.open(`/applications/${id}/edit/materials`)
  expect(visitor.text, 'it is opened without being asked for').toContain('需要补正：请补充转账记录')
  expect(visitor.text).not.toContain('必交的材料都交齐了')
  await visitor.send({ files: [paper] }, '上传')
  expect(visitor.text).toMatch(/证据材料：✓ 已交.*必交的材料都交齐了/)
  expect(visitor.text).not.toContain('需要补正')
})
