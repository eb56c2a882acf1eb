import { Visitor } from '../no-script-visitor.ts'
import { expectText, step } from './say.ts'

/** An officer of the first court listed, which is the examples' court, signed in through the court's identity provider. */
export async function officer(base: string, who: string, post: string): Promise<Visitor> {
  const visitor = new Visitor(base)
  await step(who, '经法院统一身份认证登录', async () => {
    await visitor.open('/court')
    await visitor.follow('前往统一身份认证')
    return visitor.send({}, post)
  })
  return visitor
}

/** Opens the case from the queue of what waits for this officer. */
export const takeUp = (visitor: Visitor, who: string, number: string) =>
  step(who, `在待办案件中打开 ${number}`, async () => {
    await visitor.open(`/court?q=${number}`)
    return visitor.follow(number)
  })

export const accept = (clerk: Visitor) =>
  step('立案人员', '审核通过，确定申请费', async () => {
    await clerk.follow('受理')
    return expectText(await clerk.send({}), '待缴费')
  })

export const grant = (judge: Visitor) =>
  step('法官', '作出裁定：准予保全', async () => {
    await judge.follow('准予保全')
    const number = `(2026)津0116民初${Date.now() % 10_000_000}号之一`
    return expectText(await judge.send({ number, reasoning: '申请人的申请符合法律规定，并已提供担保。' }), '准予')
  })
