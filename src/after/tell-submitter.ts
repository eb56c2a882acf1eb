import { tellApplicant } from '../accounts/tell-applicant.ts'
import type { Application } from '../application.ts'
import { movesOfOwner } from '../db/accounts/owners.ts'
import { connect } from '../db/connect.ts'
import type { EventRow } from '../db/read.ts'
import { inOneLine } from '../providers/heard.ts'
import { day } from '../rules/durations.ts'
import { applicationWords } from '../words/application.ts'
import { fill, type Said } from '../words/lang.ts'
import { lastDay } from '../words/last-day.ts'
import type { After } from './index.ts'

// By when is said only to whoever has something to do, and only while it stands so: a late message must not name a later date.
function standing({ kind, status, dueAt, dueCertain }: Application, { event, from, to }: EventRow): Said {
  const { title, waitsFor } = kind.statuses[to]!
  // What leaves the status as it was would read as if nothing had been refused, or nothing asked for.
  if (from === to) return fill(applicationWords.stillSms, { status: title, done: kind.events[event]!.done })
  if (waitsFor !== 'you' || dueAt === null || status !== to) return title
  return fill(applicationWords.dueSms, { status: title, by: lastDay(dueAt, dueCertain) })
}

/** How many moves a day somebody is told of by SMS. What goes beyond them stands on the page of the case, as all of them do. */
const dailyMost = 50

/** A message with the new status; what it asks for stands on the page, so that nothing personal travels by SMS. */
export const tellSubmitter: After = async (env, application, event) => {
  const db = connect(env)
  if ((await movesOfOwner(db, application.id, Date.now() - day)) > dailyMost) return { ok: true }
  const sent = await tellApplicant(env, db, application.id, standing(application, event))
  // What may have gone out is not sent again; a wrong number or a refusal would only repeat itself.
  const again = sent && !sent.ok && (sent.because === 'down' || sent.because === 'too often')
  return again ? { ok: false, because: inOneLine(sent.heard) } : { ok: true }
}
