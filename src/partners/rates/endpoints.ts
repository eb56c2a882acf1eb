import type { Db } from '../../db/connect.ts'
import { courtByCode } from '../../db/courts-and-causes.ts'
import { cardsOf, everywhere, putCard, unknownCauses } from '../../db/partners/rates.ts'
import { type Endpoint, endpoint } from '../endpoint.ts'
import { type FieldError, refuse } from '../problems.ts'
import { Cards, cardFrom, courtIn, courtOut, NewCard, ShownCard, showCard } from './contract.ts'

const base = { tag: 'rates', scope: 'rates:manage' } as const
const toOne = {
  ...base,
  path: '/rates/{court}',
  params: {
    court: { zh: '法院代字，如 津0116；all 表示其他所有法院', en: 'Code of the court, or all for every other court' },
  },
} as const

const isThere = async (db: Db, court: string) => court === everywhere || Boolean(await courtByCode(db, court))

/** A slip in a code would have an insurer cover what it means to leave out. */
async function unknownIn(db: Db, causes: readonly string[]): Promise<FieldError[]> {
  const unknown = await unknownCauses(db, causes)
  return causes.flatMap((code, at) =>
    unknown.includes(code) ? [{ pointer: `#/notCovered/${at}`, detail: noCause }] : [],
  )
}
const noCause = { zh: '没有这个案由代码。', en: 'There is no cause with this code.' }

const list = endpoint({
  ...base,
  method: 'get',
  path: '/rates',
  title: { zh: '现行费率表', en: 'Your rate cards' },
  gives: Cards,
  async run({ db, partner }) {
    const rows = await cardsOf(db, partner.tenant)
    const items = rows.flatMap((row) => (row.card ? [showCard(row, row.card)] : []))
    return {
      ok: true,
      body: { items, nothingAt: rows.filter(({ card }) => !card).map(({ court }) => courtOut(court)) },
    }
  },
})

const put = endpoint({
  ...toOne,
  refuses: ['not-found'],
  method: 'put',
  title: { zh: '设定一个法院的费率', en: 'Set the card for a court' },
  about: {
    zh: '立即生效；申请人在选择保险公司时看到由此算出的保险费范围。',
    en: 'In force at once: applicants choosing an insurer see the range of premium worked out from it.',
  },
  asks: NewCard,
  gives: ShownCard,
  async run({ db, partner, params, body }) {
    const court = courtIn(params.court ?? '')
    if (!(await isThere(db, court))) return refuse('not-found')
    const unknown = await unknownIn(db, body.notCovered)
    if (unknown.length) return refuse('wrong', { errors: unknown })
    const [at, card] = [Date.now(), cardFrom(body)]
    await putCard(db, { insurer: partner.tenant, court, card, at })
    return { ok: true, body: showCard({ court, at }, card) }
  },
})

const withdraw = endpoint({
  ...toOne,
  refuses: ['not-found'],
  method: 'delete',
  title: { zh: '在一个法院不承保', en: 'Offer nothing at a court' },
  about: {
    zh: '通用的费率表（all）在该法院也不再适用。要恢复，请为该法院重新提交一张。',
    en: 'The card for all holds there no longer either. To be back, send a card for the court.',
  },
  gives: 'nothing',
  status: 204,
  async run({ db, partner, params }) {
    const court = courtIn(params.court ?? '')
    if (!(await isThere(db, court))) return refuse('not-found')
    await putCard(db, { insurer: partner.tenant, court, card: null, at: Date.now() })
    return { ok: true }
  },
})

export const rateEndpoints: Endpoint[] = [list, put, withdraw]
