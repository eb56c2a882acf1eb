import { all } from '../html.ts'
import { Visitor } from '../no-script-visitor.ts'
import { expectText, step } from './say.ts'

/** Pays at the sandbox bank; what moves the case is the bank's word, not the return. */
export async function pay(me: Visitor, address: string): Promise<void> {
  await step('当事人', '打开缴费通知，确认金额', async () => {
    await me.open(address)
    return me.follow('缴')
  })
  await step('当事人', '选择缴费方式，显示付款码', () => me.send({}))
  const code = all(me.page, 'a').find(({ at }) => at.href?.includes('/sandbox/bank/'))
  await step('当事人的手机', '扫码，在沙箱银行支付', async () => {
    const phone = await new Visitor(me.url).open(code?.at.href ?? '')
    return phone.send({}, '支付')
  })
  await step('当事人', '缴费到账', () => until(me, address, '待裁定'))
}

export async function readRuling(me: Visitor, address: string): Promise<void> {
  await step('当事人', '查看裁定结果', () => until(me, address, '准予', '之一'))
  await step('当事人', '下载裁定书', async () => {
    await me.follow('之一')
    const head = new TextDecoder().decode(me.bytes.slice(0, 5))
    if (head !== '%PDF-') throw new Error(`the ruling is no PDF but ${head}`)
    return me
  })
}

/** Looks at a page again and again until it says so, for what is delivered after a move. */
async function until(me: Visitor, address: string, ...words: string[]): Promise<Visitor> {
  for (let tries = 0; tries < 30; tries++) {
    await me.open(address)
    if (words.every((word) => me.text.includes(word))) return me
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return expectText(me, ...words)
}
