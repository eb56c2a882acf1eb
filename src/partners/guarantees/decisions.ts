import * as z from 'zod/mini'
import type { Application } from '../../application.ts'
import { atHand } from '../../at-hand.ts'
import { insurerById } from '../../db/partners/insurers.ts'
import { decide } from '../../desk/decide.ts'
import { asksOf } from '../../kinds/asks/index.ts'
import { guarantee } from '../../kinds/guarantee.ts'
import { endOf, eventsBy } from '../../kinds/kind.ts'
import type { Given } from '../../steps/form/fields.ts'
import { Moved } from '../applications/contract.ts'
import { givenOf, sentForm } from '../applications/form-json.ts'
import { isRepeated, moved, refusalOf } from '../applications/moving.ts'
import { idParam, ownOne } from '../applications/reading.ts'
import { type Call, type Endpoint, endpoint, type Result } from '../endpoint.ts'
import { inPascalCase, sent } from '../named.ts'
import { type Refusal, refuse } from '../problems.ts'
import { withinOffer } from '../quotes/offer.ts'
import { Rate } from '../values.ts'
import { Issue, issueTold } from './issue.ts'
import { mostWithPdfs } from './pdf.ts'
import { afterDismissal } from './surrender.ts'

type Body = Record<string, unknown>
type Before = (call: Call<unknown, never>, application: Application) => Promise<{ ok: true } | Refusal>
type Decision = { asks: z.ZodMiniType; most?: number; told: (body: never) => Given; before?: Before }

const formOf = (event: string) => asksOf(guarantee, event)

/** What an event needs beyond its form: the premium that was promised, the documents that are issued. */
const special: Record<string, Decision> = {
  approve: {
    asks: z.extend(sentForm(formOf('approve')!.fields), {
      rate: Rate.clone(),
    }),
    told: (body: Body) => givenOf(formOf('approve')!.fields, body),
    before: withinOffer,
  },
  surrender: { ...plain('surrender'), before: afterDismissal },
  issue: { asks: Issue, most: mostWithPdfs, told: issueTold, before: readyToIssue },
}

/** Documents are kept before the move that names them, and only where the move is open. */
async function readyToIssue(call: Call<unknown, Issue>, application: Application): Promise<{ ok: true } | Refusal> {
  const now = Date.now()
  const command = { key: call.key, event: 'issue', actor: 'insurer' as const, actorId: '', told: issueTold(call.body) }
  const open = decide(application, command, now)
  if (!open.ok) return refusalOf(application, open)
  const { checkedPdfs, keepPdfs } = await issuing()
  if (call.dry) return checkedPdfs(call.body)
  const insurer = await insurerById(call.db, call.partner.tenant)
  return insurer ? keepPdfs(call, application, insurer.zh, now) : refuse('not-found')
}

const issuing = atHand(() => import('./keep-pdfs.ts'))

function plain(event: string): Decision {
  const form = formOf(event)
  return form
    ? { asks: sentForm(form.fields), told: (body: Body) => givenOf(form.fields, body) }
    : { asks: z.strictObject({}), told: () => ({}) }
}

/** One endpoint for each event that the lifecycle gives an insurer: the table decides, nothing else. */
const decision = (event: string): Endpoint => {
  const { asks, most, ...how } = special[event] ?? plain(event)
  return endpoint({
    method: 'post',
    path: `/guarantees/{id}/${event}`,
    params: idParam,
    tag: 'guarantees',
    scope: 'guarantees:decide',
    title: guarantee.events[event]!.title,
    about: guarantee.events[event]!.done,
    asks: sent(inPascalCase(`guarantee.${event}`), asks),
    most,
    dry: true,
    gives: Moved,
    like: { status: endOf(guarantee, event) },
    refuses: ['not-found', 'not-open', 'conflict'],
    run: (call) => decided(call as Call<unknown, never>, event, how),
  })
}

type How = Pick<Decision, 'told' | 'before'>

async function decided(call: Call<unknown, never>, event: string, { told, before }: How): Promise<Result> {
  const application = await ownOne(guarantee, call)
  if (!application) return refuse('not-found')
  const ready = before && !isRepeated(application, call) ? await before(call, application) : { ok: true as const }
  if (!ready.ok) return ready
  const { clientId } = call.partner
  return moved(call, application, { event, actor: 'insurer', actorId: clientId, told: told(call.body) })
}

/** One endpoint for each event of the table that is an insurer’s. */
export const guaranteeDecisions: Endpoint[] = eventsBy(guarantee, 'insurer').map(decision)
