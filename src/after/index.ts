import { type Application, loadApplication } from '../application.ts'
import type { Db } from '../db/connect.ts'
import { type OutboxRow, openOutbox, putOff, takeOut } from '../db/outbox.ts'
import type { EventRow } from '../db/read.ts'
import type { Effect } from '../kinds/kind.ts'
import { sendPaymentNotice, sendReceipt, settlePayments } from '../payment/after.ts'
import { useGuarantee, voidLetter } from './letters.ts'
import { sendCorrectionNotice } from './send-correction-notice.ts'
import { serveRuling } from './serve-ruling.ts'
import { tellCourtSystem, tellInsurer } from './tell-partners.ts'
import { tellSubmitter } from './tell-submitter.ts'

/** One thing that follows a move. It may be called again for the same event, so it must not matter how often. */
export type After = (
  env: Env,
  application: Application,
  event: EventRow,
) => Promise<{ ok: true } | { ok: false; because: string }>

/** Delivers what is due of one application; answers when to look again, or null where nothing is open. */
export async function deliver(env: Env, db: Db, id: string, now: number): Promise<number | null> {
  const open = await openOutbox(db, id)
  const due = open.filter(({ dueAt }) => dueAt <= now)
  const application = due.length ? await loadApplication(env, id) : null
  // Written down once it is known what of it failed: stopped in between, it is done again.
  if (application) for (const row of due) await noted(db, row, await failuresOf(env, application, row), now)
  const left = await openOutbox(db, id)
  return left.length ? Math.max(now + 1000, Math.min(...left.map(({ dueAt }) => dueAt))) : null
}

/** Does all that follows one move; answers what of it failed, and why. */
async function failuresOf(env: Env, application: Application, row: OutboxRow): Promise<Map<Effect, string>> {
  const event = application.history.find(({ seq }) => seq === row.seq)
  const failed = new Map<Effect, string>()
  for (const effect of event ? inOrder(row.effects) : []) {
    const done = await follow(effect, env, application, event!)
    if (!done.ok) failed.set(effect, done.because)
  }
  return failed
}

async function noted(db: Db, row: OutboxRow, failed: Map<Effect, string>, now: number): Promise<void> {
  const error = [...failed.values()].join('; ')
  await (failed.size ? putOff(db, row, { effects: [...failed.keys()], error }, now) : takeOut(db, row))
}

// A message cannot be called back, and is all that a person would get twice: it goes last.
const inOrder = (names: readonly Effect[]) => names.toSorted((a, b) => Number(a === last) - Number(b === last))
const last: Effect = 'tell submitter'

// What must not stop the others from following: whatever is thrown is only why this one is tried again.
async function follow(effect: Effect, ...given: Parameters<After>): ReturnType<After> {
  try {
    return await effects[effect](...given)
  } catch (error) {
    return { ok: false, because: String(error) }
  }
}

const effects: Record<Effect, After> = {
  'tell submitter': tellSubmitter,
  'tell insurer': tellInsurer,
  'tell court system': tellCourtSystem,
  'serve ruling': serveRuling,
  'send correction notice': sendCorrectionNotice,
  'send payment notice': sendPaymentNotice,
  'send receipt': sendReceipt,
  'settle payments': settlePayments,
  'void letter': voidLetter,
  'use guarantee': useGuarantee,
}
