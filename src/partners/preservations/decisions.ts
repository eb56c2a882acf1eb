import * as z from 'zod/mini'
import type { Application } from '../../application.ts'
import { askedOfAny } from '../../kinds/asks/index.ts'
import { type Actor, endOf, eventsBy, officers } from '../../kinds/kind.ts'
import { preservation } from '../../kinds/preservation.ts'
import { numberInDoubt } from '../../kinds/standing/number-in-doubt.ts'
import { MovedWithWarnings } from '../applications/contract.ts'
import { givenOf, sentForm } from '../applications/form-json.ts'
import { moved } from '../applications/moving.ts'
import { idParam, ownOne } from '../applications/reading.ts'
import { type Call, type Endpoint, endpoint } from '../endpoint.ts'
import { inPascalCase, sent } from '../named.ts'
import { refuse } from '../problems.ts'
import { line } from '../values.ts'

const officer = z
  .strictObject({
    number: line('F0231', 40),
    name: line('李法官'),
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
    asks: sent(inPascalCase(`preservation.${event}`), asks),
    dry: true,
    gives: MovedWithWarnings,
    like: { status: endOf(preservation, event) },
    refuses: ['not-found', 'not-open'],
    async run(call) {
      const application = await ownOne(preservation, call as Call)
      if (!application) return refuse('not-found')
      const { officer, ...body } = call.body as Decided
      const told = form ? givenOf(form.fields, body) : {}
      const actorId = `${call.partner.clientId} ${officer.number} ${officer.name}`
      const doubts = numberInDoubt(application, event, String(body.number ?? '')) ?? {}
      return moved(call as Call, application, { event, actor: actorFor(application, event), actorId, told, doubts })
    },
  })
}

/** Which officer the event belongs to, where the application stands now. */
const actorFor = ({ status }: Application, event: string): Actor => {
  const rows = preservation.lifecycle.filter(([name, , , by]) => name === event && officers.includes(by))
  return (rows.find(([, from]) => from === status) ?? rows[0]!)[3]
}

/** One endpoint for each event of the table that is an officer’s. */
export const preservationDecisions: Endpoint[] = eventsBy(preservation, ...officers).map(decision)
