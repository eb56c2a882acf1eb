import { type Application, loadApplication } from '../../application.ts'
import { type Command, type Refusal as DeskRefusal, decide } from '../../desk/decide.ts'
import type { Actor } from '../../kinds/kind.ts'
import type { Given } from '../../steps/form/fields.ts'
import type { Mistakes } from '../../steps/form/step.ts'
import { fill, type Said } from '../../words/lang.ts'
import type { Call, Result } from '../endpoint.ts'
import { type Refusal, refuse } from '../problems.ts'
import { warningsOf } from './show.ts'

/** What a program asks to be done; `doubts`: what deserves a second look in it, by its field. */
type Asked = { event: string; actor: Actor; actorId: string; told: Given; doubts?: Mistakes }

const tries = 4

/** Sends a command to the Desk, or in a dry run asks only what it would say. */
export async function moved(call: Call, application: Application, { doubts, ...asked }: Asked): Promise<Result> {
  const command: Command = { ...asked, key: keyOf(call), version: application.version }
  const done = await (call.dry ? dryRun(application, command) : landed(call, application, command, tries))
  if (!doubts || done instanceof Response || !done.ok) return done
  return { ...done, body: { ...(done.body as object), warnings: warningsOf(doubts) } }
}

/** Whether this very command has landed before: then nothing is checked again, and the Desk repeats its answer. */
export const isRepeated = ({ history }: Application, call: Call) =>
  history.some(({ command }) => command === keyOf(call))

const keyOf = ({ key }: Call) => `partner ${key}`

function dryRun(application: Application, command: Command): Result {
  const said = decide(application, command, Date.now())
  if (!said.ok) return refusalOf(application, said)
  const body = { id: application.id, status: said.move.to, version: application.version, dryRun: true }
  return { ok: true, body }
}

// The version pins down what was looked at, tenant and all; where another move came first, it is looked at again.
async function landed(call: Call, application: Application, command: Command, left: number): Promise<Result> {
  const { id } = application
  const done = await call.env.DESK.getByName(id).apply(command)
  if (done.ok) return { ok: true, body: { id, status: done.status, version: done.version, dryRun: false } }
  if (done.because !== 'moved on') return refusalOf(application, done)
  const fresh = left > 1 ? await loadApplication(call.env, id) : null
  const stillTheirs = fresh && fresh.insurer === application.insurer && fresh.court === application.court
  if (!fresh) return refuse('unavailable')
  return stillTheirs ? landed(call, fresh, { ...command, version: fresh.version }, left - 1) : refuse('not-found')
}

const frozen: Said = {
  zh: '这份申请的记录正在人工核对，核对期间暂停一切变动。',
  en: 'The history of this application is being checked by people; nothing moves in it meanwhile.',
}

/** The Desk’s no, as a problem of the interface. */
export function refusalOf({ kind }: Application, refused: DeskRefusal): Refusal {
  if (refused.because === 'missing') return refuse('not-found')
  if (refused.because === 'frozen') return refuse('unavailable', { detail: frozen })
  if (refused.because === 'incomplete') return refuse('not-open')
  if (refused.because === 'mistakes')
    return refuse('wrong', {
      errors: Object.entries(refused.mistakes).map(([field, detail]) => ({ pointer: `#/${field}`, detail })),
    })
  const { status } = refused
  return refuse('not-open', {
    detail: fill(
      { zh: '现在的状态是“{title}”。', en: 'The status is {status}: {title}.' },
      { status, title: kind.statuses[status]!.title },
    ),
  })
}
