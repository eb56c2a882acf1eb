import { raiseAlarm } from '../db/alarms.ts'
import { connect } from '../db/connect.ts'
import type { Heard } from './heard.ts'

type Answered = { ok: true } | { ok: false; because: string; heard: Heard }
type Watched = 'sms' | 'identity'

const mending = ['account', 'down'] as const
const toMend = (because: string) => mending.find((one) => one === because)

/** Passes an answer on, and lets the operator hear of what only an operator can mend: a key, a balance, an outage. */
export async function watched<A extends Answered>(env: Env, name: Watched, answer: Promise<A>): Promise<A> {
  const said = await answer
  const because = said.ok ? undefined : toMend(said.because)
  if (!said.ok && because) await tell(env, `${name}_${because}`, said.heard)
  return said
}

// A provider may quote in its message what we told it, and that is nobody's business.
const tell = (env: Env, name: `${Watched}_${(typeof mending)[number]}`, heard: Heard) =>
  raiseAlarm(connect(env), { name, facts: discreetly(heard), at: Date.now() })

function discreetly(heard: Heard): Heard {
  if ('words' in heard) return { words: discreet(heard.words) }
  return 'nothing' in heard ? { nothing: discreet(heard.nothing) } : heard
}
const discreet = (words: string) => words.replace(/\d{6,}[\dX]?/gi, '…').slice(0, 200)
