import { env } from 'cloudflare:workers'
import { connect } from '../../../src/db/connect.ts'
import { putCard } from '../../../src/db/partners/rates.ts'
import { demoInsurers } from '../../../src/sandbox/insurers.ts'
import type { Litigant } from '../../litigant.ts'
import { filledIn, newInsurer } from '../../partners/guarantees.ts'
import type { Caller } from '../../partners/partner.ts'

/** An insurer that covers this court, with what it asks and which causes it leaves out. */
export async function insurerAt(minRate: number, notCovered: string[] = []): Promise<Caller> {
  const insurer = await newInsurer()
  const card = { ...demoInsurers[2]!.card, notCovered, tiers: [{ upTo: null, minRate, maxRate: minRate * 2 }] }
  await putCard(connect(env), { insurer: insurer.tenant, court: '*', card, at: Date.now() })
  return insurer
}

/** A complete guarantee application of this person’s own. */
export const complete = ({ account }: Litigant, insurer: Caller) =>
  filledIn('guarantee', { insurer: insurer.tenant }, account)

/** Asks this insurer about an application, and has it answer with an offer that binds for long. */
export async function offeredBy(insurer: Caller, { visitor }: Litigant, id: string): Promise<string> {
  await visitor.open(`/applications/${id}/edit/insurer`)
  await visitor.send({ ask: [insurer.tenant] }, '向勾选的公司询价')
  const [quote] = (await insurer.get('/quotes')).body.items as { id: string }[]
  await insurer.post(`/quotes/${quote!.id}/offer`, offer)
  await visitor.follow('查看最新答复')
  return quote!.id
}

export const offer = { premium: { amount: 77_700, currency: 'CNY' }, rate: 777, validUntil: '2030-12-31' }
