import * as z from 'zod/mini'
import type { Application } from '../../application.ts'
import { type Actor, endOf, eventsBy, officers } from '../../kinds/kind.ts'
import { askedOfAny } from '../../kinds/otherwise.ts'
import { preservation } from '../../kinds/preservation.ts'
import { type Letter, letterBehind } from '../../letters.ts'
import { oneLine } from '../../rules/texts.ts'
import { contractOf, Moved, showWhole } from '../applications/contract.ts'
import { givenOf, sentForm } from '../applications/form-json.ts'
import { moved } from '../applications/moving.ts'
import { idParam, listed, listQuery, materialParam, ownOne, paper } from '../applications/reading.ts'
import { type Call, type Endpoint, endpoint } from '../endpoint.ts'
import { lazily, nameOf, sent } from '../named.ts'
import { refuse } from '../problems.ts'
import { fen, moneyLike, Sha256, text } from '../values.ts'

const ShownLetter = z.object({
  insurer: text('渤海财产保险股份有限公司'),
  amount: z.nullable(moneyLike(100_000_000)),
  policyNumber: text('PZ2026-0001'),
  letterNumber: text('BH2026-0001'),
  letterSha256: Sha256.clone(),
  live: z.boolean().check(z.meta({ description: 'Whether the letter stands at this moment.' })),
})
const contract = lazily(() => contractOf(preservation, 'Preservation', { letter: z.nullable(ShownLetter) }))

const showLetter = ({ insurer, amount, policyNumber, letterNumber, letterSha256, live }: Letter) => ({
  insurer: insurer?.zh ?? '',
  amount: amount === null ? null : fen(amount),
  policyNumber,
  letterNumber,
  letterSha256,
  live,
})

const base = { method: 'get', tag: 'preservations', scope: 'preservations:read' } as const

const list = endpoint({
  ...base,
  path: '/preservations',
  title: { zh: '本院的保全申请', en: 'Applications handed in to your court' },
  query: listQuery(preservation),
  gives: () => contract().list,
  run: (call) => listed(preservation, call),
})

const one = endpoint({
  ...base,
  path: '/preservations/{id}',
  params: idParam,
  title: { zh: '查看保全申请', en: 'One application, whole' },
  gives: () => contract().whole,
  refuses: ['not-found'],
  async run(call) {
    const application = await ownOne(preservation, call)
    if (!application) return refuse('not-found')
    const letter = await letterBehind(call.env, application)
    const reader = { actors: officers, masked: false, history: application.history }
    return { ok: true, body: { ...showWhole(application, reader), letter: letter && showLetter(letter) } }
  },
})

const material = endpoint({
  ...base,
  path: '/preservations/{id}/materials/{materialId}',
  params: materialParam,
  title: { zh: '下载材料', en: 'The bytes of one paper' },
  gives: 'bytes',
  refuses: ['not-found', 'bad-range'],
  run: (call) => paper(preservation, call),
})

const officer = z
  .strictObject({
    number: z
      .string()
      .check(z.overwrite(oneLine), z.trim(), z.minLength(1), z.maxLength(40), z.meta({ examples: ['F0231'] })),
    name: z
      .string()
      .check(z.overwrite(oneLine), z.trim(), z.minLength(1), z.maxLength(60), z.meta({ examples: ['李法官'] })),
  })
  .check(z.meta({ description: 'Who in your court decided; it stands in the record.' }))
type Decided = { officer: z.infer<typeof officer> } & Record<string, unknown>

/** One endpoint for each event that the lifecycle gives an officer of the court. */
const decision = (event: string): Endpoint => {
  const form = askedOfAny(preservation, event)
  const asks = z.extend(form ? sentForm(form.fields) : z.strictObject({}), { officer })
  return endpoint({
    method: 'post',
    path: `/preservations/{id}/${event}`,
    params: idParam,
    tag: 'preservations',
    scope: 'preservations:decide',
    title: preservation.events[event]!.title,
    about: preservation.events[event]!.done,
    asks: sent(nameOf('Preservation', event), asks),
    dry: true,
    gives: Moved,
    like: { status: endOf(preservation, event) },
    refuses: ['not-found', 'not-open'],
    async run(call) {
      const application = await ownOne(preservation, call as Call)
      if (!application) return refuse('not-found')
      const { officer, ...body } = call.body as Decided
      const told = form ? givenOf(form.fields, body) : {}
      const actorId = `${call.partner.clientId} ${officer.number} ${officer.name}`
      return moved(call as Call, application, { event, actor: actorFor(application, event), actorId, told })
    },
  })
}

/** Which officer the event belongs to, where the application stands now. */
const actorFor = ({ status }: Application, event: string): Actor => {
  const rows = preservation.lifecycle.filter(([name, , , by]) => name === event && officers.includes(by))
  return (rows.find(([, from]) => from === status) ?? rows[0]!)[3]
}

export const preservationEndpoints: Endpoint[] = [
  list,
  one,
  material,
  ...eventsBy(preservation, ...officers).map(decision),
]
