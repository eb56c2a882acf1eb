import { env } from 'cloudflare:workers'
import { connect } from '../../../src/db/connect.ts'
import { putCard } from '../../../src/db/partners/rates.ts'
import { demoInsurers } from '../../../src/sandbox/insurers.ts'
import type { Litigant } from '../../litigant.ts'
import { filledIn, newInsurer } from '../../partners/guarantees.ts'
import type { Caller } from '../../partners/partner.ts'

/** An insurer that covers this court, with what it asks. */
export async function insurerAt(minRate: number): Promise<Caller> {
  const insurer = await newInsurer()
  const card = { ...demoInsurers[2]!.card, tiers: [{ upTo: null, minRate, maxRate: minRate * 2 }] }
  await putCard(connect(env), { insurer: insurer.tenant, court: '*', card, at: Date.now() })
  return insurer
}

/** A complete guarantee application of this person’s own. */
export const complete = ({ account }: Litigant, insurer: Caller) =>
  filledIn('guarantee', { insurer: insurer.tenant }, account)
