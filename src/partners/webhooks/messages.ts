import * as z from 'zod/mini'
import { MoveNews, moved, QuoteNews, WebhookNews } from '../../after/news.ts'
import { kinds } from '../../kinds/index.ts'
import { type Effect, endOf, type Kind } from '../../kinds/kind.ts'
import { type Said, said } from '../../words/lang.ts'
import { inPascalCase, shown } from '../named.ts'
import { idExample, Time } from '../values.ts'
import { Challenge, Echo } from './challenge.ts'

/** One kind of event: what happened, who hears of it, and the body of the message that says so. */
export type Message = {
  type: string
  said: Said
  heardBy: Said
  body: z.ZodMiniType
  /** What its example says otherwise than those of its fields. */
  like?: Record<string, unknown>
  answer?: z.ZodMiniType
}

const hearers: [Effect, Said][] = [
  ['tell insurer', said('保险公司', 'Insurers')],
  ['tell court system', said('法院系统', 'Court systems')],
]
const both = said('保险公司与法院系统', 'Insurers and court systems')

const Move = shown('MoveNews', MoveNews.check(z.meta({ examples: [moved] })))
const OfQuote = shown('QuoteNews', QuoteNews.check(z.meta({ examples: [{ id: idExample, applicationId: idExample }] })))
const OfWebhook = shown('WebhookNews', WebhookNews)

const message = <D extends z.ZodMiniType>(type: string, data: D) =>
  shown(`${inPascalCase(type)}Message`, z.object({ type: z.literal(type), timestamp: Time.clone(), data }))

/** The events of a kind that its lifecycle tells somebody of. */
const movesOf = (kind: Kind): Message[] =>
  hearers.flatMap(([effect, heardBy]) => eventsWith(kind, effect).map((event) => move(kind, event, heardBy)))

const eventsWith = ({ lifecycle }: Kind, effect: Effect) => [
  ...new Set(lifecycle.filter((row) => row[4].includes(effect)).map(([event]) => event)),
]

function move(kind: Kind, event: string, heardBy: Said): Message {
  const type = `${kind.slug}.${event}`
  const like = { data: { ...moved, status: endOf(kind, event) } }
  return { type, said: kind.events[event]!.done, heardBy, body: message(type, Move), like }
}

const ofQuote = (type: string, said: Said): Message => ({
  type,
  said,
  heardBy: hearers[0]![1],
  body: message(type, OfQuote),
})
const ofWebhook = (type: string, said: Said): Message => ({ type, said, heardBy: both, body: message(type, OfWebhook) })

/** Everything that an address may be sent. */
export const messages: Message[] = [
  ...Object.values(kinds).flatMap(movesOf),
  ofQuote('quote.asked', said('申请人向贵公司询价', 'An applicant asks you for an offer')),
  ofQuote('quote.taken', said('申请人接受了贵公司的报价', 'Your offer was taken')),
  ofQuote('quote.not_taken', said('询价已结束，未采用贵公司的报价', 'The asking is over: no offer of yours was taken')),
  {
    type: 'webhook.challenge',
    said: said(
      '确认推送地址：请以 JSON 原样答复 data 中的 challenge',
      'The address is to be confirmed: answer, as JSON, with the challenge of its data',
    ),
    heardBy: both,
    body: message('webhook.challenge', shown('WebhookChallenge', Challenge)),
    answer: shown('WebhookEcho', Echo),
  },
  ofWebhook('webhook.approved', said('推送地址已获批准', 'An administrator approved the address')),
  ofWebhook('webhook.disabled', said('推送地址已停用，原因见 because', 'The address rests; `because` says why')),
  ofWebhook('webhook.test', said('测试', 'A test that you asked for')),
]

/** What a webhook may ask for; whether its address is its partner's is asked in any case. */
export const typesToAskFor = messages.map(({ type }) => type).filter((type) => type !== 'webhook.challenge')
