import { all, text } from '../html.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { expectText, step } from './say.ts'

const pdf = new File(
  [
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ],
  '材料.pdf',
  { type: 'application/pdf' },
)
const save = '保存并继续'

/** Fills in a preservation application and submits it; the address of its page. */
export async function apply(me: Visitor): Promise<string> {
  await step('当事人', '阅读网上保全须知并创建申请', async () => {
    await (await me.open('/')).follow('保全申请')
    return me.send({ 我已阅读网上保全须知: true }, '创建保全申请')
  })
  for (let pages = 0; !atPapers(me); pages++) {
    if (pages > 20) throw new Error(`the journey does not end: ${me.url}`)
    await step('当事人', `填写“${me.title}”`, () => fillStep(me))
  }
  await step('当事人', '上传各项必交材料', () => uploadAll(me))
  await step('当事人', '预览全部内容', async () => expectText(await me.follow('继续'), '内容完整，可以提交'))
  await step('当事人', '提交申请', async () => expectText(await me.send({}, '提交申请'), '待审核'))
  return me.url
}

const atPapers = (me: Visitor) => me.url.endsWith('/edit/materials')

/** A step with one form is filled in; one with several entries gets its first. */
async function fillStep(me: Visitor): Promise<Visitor> {
  const add = all(me.page, 'a').find((link) => text(link).startsWith('＋'))
  if (add && !continues(me)) await me.open(add.at.href!)
  if (continues(me)) return me.follow('继续')
  await me.follow('填入示例')
  await me.send({}, save)
  return continues(me) && !atPapers(me) ? me.follow('继续') : me
}

const continues = (me: Visitor) => all(me.page, 'a').some((link) => text(link) === '继续')

const slotsOf = (me: Visitor) =>
  all(me.page, 'section').filter((slot) => all(slot, 'span').some((tag) => text(tag) === '必交'))

async function uploadAll(me: Visitor): Promise<Visitor> {
  for (const { at } of slotsOf(me)) {
    const slot = slotsOf(me).find((one) => one.at.id === at.id)
    await me.send({ files: [pdf] }, '上传', slot)
  }
  return me
}
