import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { begin, fillIn, handInPapers, pdf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { officer } from '../office/court.ts'
import { move } from '../payment/payer.ts'
import { save } from '../walk/walker.ts'

beforeAll(() => seed(env))

const signAnew = '申请书签名上传以后，您又改过填写的内容'
const forCourt = '签名的申请书上传以后，填写的内容改过'
const application = new File([pdf, '%'], '申请书.pdf', { type: 'application/pdf' })
const later = () => new Promise((resolve) => setTimeout(resolve, 5))

async function ready() {
  const someone = await litigant()
  const id = await begin(someone)
  await fillIn(someone, id)
  await handInPapers(someone, id)
  await later()
  return { someone, id, visitor: someone.visitor }
}

test('an answer changed after the application was signed asks to sign it anew, and the court is told', async () => {
  const { visitor, id } = await ready()
  await visitor.open(paths.preview(id))
  expect(visitor.text).not.toContain(signAnew)
  await visitor.open(paths.step(id, 'basics'))
  await save(visitor, { amount: '900000' })
  await visitor.open(paths.preview(id))
  expect(visitor.text).toContain(signAnew)
  await visitor.follow('去看已上传的申请书')
  expect(visitor.text).toMatch(/申请书[^。]*签名后改过/)
  expect(visitor.text).toContain(signAnew)
  await visitor.open(paths.preview(id))
  await visitor.send({}, '提交申请')
  expect((await officer('clerk').open(paths.courtCase(id))).text).toContain(forCourt)
})

test('signed and uploaded again, nothing is left to say', async () => {
  const { visitor, id } = await ready()
  await visitor.open(paths.step(id, 'basics'))
  await save(visitor, { amount: '900000' })
  await later()
  await visitor.open(paths.materials(id, 'application'))
  await visitor.send({ files: [application] }, '上传')
  await visitor.open(paths.preview(id))
  expect(visitor.text).not.toContain(signAnew)
  await visitor.send({}, '提交申请')
  expect((await officer('clerk').open(paths.courtCase(id))).text).not.toContain(forCourt)
})

test('what was taken out after it was signed is told as well', async () => {
  const { visitor, id } = await ready()
  await visitor.open(paths.step(id, 'clues'))
  await visitor.follow('删除')
  await visitor.send({}, '删除')
  await visitor.open(paths.preview(id))
  expect(visitor.text).toContain(signAnew)
})

test('a move of the court is no change of an answer, and what it asks for later comes beside what was signed', async () => {
  const someone = await litigant()
  const id = await submitted(someone)
  await move(id, 'return', 'clerk', { defects: 'materials/evidence=请补充转账记录', until: '2035-12-31' })
  await someone.visitor.open(paths.preview(id))
  expect(someone.visitor.text).not.toContain(signAnew)
})
