import * as z from 'zod/mini'
import { type Application, loadApplication } from '../../application.ts'
import { cursorAt, pageOf, readCursor } from '../../db/cursor.ts'
import {
  type Quote,
  quoteForInsurer,
  quoteStates,
  quotesForInsurer,
  type Reply,
  replyToQuote,
} from '../../db/partners/quotes.ts'
import { materialOf } from '../../db/read.ts'
import { send } from '../../files/send.ts'
import { dayIn } from '../../rules/calendar.ts'
import { listQueryOf, paperParam } from '../applications/reading.ts'
import { type Call, type Endpoint, endpoint, type Result } from '../endpoint.ts'
import { refuse } from '../problems.ts'
import {
  mayLookInto,
  NewDecline,
  NewOffer,
  QuoteList,
  QuoteShape,
  QuoteWhole,
  showQuote,
  showQuoteWhole,
} from './contract.ts'

const params = { id: { zh: '询价的 id', en: 'Id of the quote' } }
const base = { tag: 'quotes', scope: 'guarantees:read' } as const
const toOne = { ...base, params, refuses: ['not-found' as const] }

const list = endpoint({
  ...base,
  method: 'get',
  path: '/quotes',
  title: { zh: '询价列表', en: 'Who asks for an offer' },
  query: listQueryOf({ state: z.optional(z.enum(quoteStates)) }),
  gives: QuoteList,
  async run({ db, partner, query }) {
    const { cursor, limit, state } = query
    const rows = await quotesForInsurer(db, partner.tenant, { state, after: readCursor(cursor), limit: limit + 1 })
    const { shown, last } = pageOf(rows, limit)
    return { ok: true, body: { items: shown.map(showQuote), next: last ? cursorAt(last.askedAt, last) : null } }
  },
})

/** A quote of the caller's own, with the application that it is about. */
async function own(call: Call, then: (quote: Quote, application: Application) => Promise<Result>): Promise<Result> {
  const quote = await quoteForInsurer(call.db, call.partner.tenant, call.params.id ?? '')
  const application = quote && (await loadApplication(call.env, quote.applicationId))
  return application ? then(quote, application) : refuse('not-found')
}

const one = endpoint({
  ...toOne,
  method: 'get',
  path: '/quotes/{id}',
  title: { zh: '查看询价', en: 'One of them, with what it is about' },
  about: {
    zh: '不报价后，或者申请人选择了其他公司后，不再给出申请内容。',
    en: 'Once you have made no offer, or another insurer was chosen, what it is about is no longer given.',
  },
  gives: QuoteWhole,
  run: (call) => own(call, async (quote, application) => ({ ok: true, body: showQuoteWhole(quote, application) })),
})

const material = endpoint({
  ...toOne,
  method: 'get',
  path: '/quotes/{id}/materials/{materialId}',
  params: { ...params, ...paperParam },
  title: { zh: '下载询价材料', en: 'The bytes of one paper' },
  gives: 'bytes',
  refuses: ['not-found', 'bad-range'],
  run: (call) =>
    own(call, async (quote, application) => {
      const open = mayLookInto(quote, application)
      const found = open ? await materialOf(call.db, application.id, call.params.materialId ?? '') : null
      return (found && (await send(call.env.FILES, found, call.request))) ?? refuse('not-found')
    }),
})

const answering = { ...toOne, method: 'post', scope: 'guarantees:decide', gives: QuoteShape } as const
const refuses = ['not-found' as const, 'not-open' as const]

const offer = endpoint({
  ...answering,
  path: '/quotes/{id}/offer',
  title: { zh: '报价', en: 'Make a binding offer' },
  about: {
    zh: '有效期内，若申请人接受且内容未变，审核通过时的保险费不得高于此价。被接受前可以改报。',
    en: 'While it is valid and nothing changes, the premium that you approve may not be higher. It can be changed until it is taken.',
  },
  asks: NewOffer,
  refuses,
  run: async (call) =>
    call.body.validUntil < dayIn(Date.now())
      ? refuse('wrong', { errors: [{ pointer: '#/validUntil', detail: passed }] })
      : reply(call as Call, {
          state: 'offered',
          premium: call.body.premium.amount,
          rate: call.body.rate,
          conditions: call.body.conditions ?? null,
          validUntil: call.body.validUntil,
          reason: null,
        }),
})

const decline = endpoint({
  ...answering,
  path: '/quotes/{id}/decline',
  title: { zh: '不报价', en: 'Make no offer' },
  asks: NewDecline,
  refuses,
  run: (call) => reply(call as Call, { ...noOffer, state: 'declined', reason: call.body.reason }),
})
const noOffer = { premium: null, rate: null, conditions: null, validUntil: null }
const passed = { zh: '日期已过。', en: 'This day has passed.' }

const reply = (call: Call, said: Omit<Reply, 'answeredAt'>): Promise<Result> =>
  own(call, async (quote) => {
    const answer = { ...said, answeredAt: Date.now() }
    const landed = await replyToQuote(call.db, quote, answer)
    const stands = landed ? { ...quote, ...answer, version: quote.version + 1 } : await again(call, quote.id)
    return landed || says(stands, said) ? { ok: true, body: showQuote(stands!) } : refuse('not-open')
  })

// A repeated command finds its own answer already there.
const again = (call: Call, id: string) => quoteForInsurer(call.db, call.partner.tenant, id)
const says = (stands: Quote | null, said: Omit<Reply, 'answeredAt'>) =>
  stands !== null && Object.entries(said).every(([name, value]) => stands[name as keyof Quote] === value)

export const quoteEndpoints: Endpoint[] = [list, one, material, offer, decline]
