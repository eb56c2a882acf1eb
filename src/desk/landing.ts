import type { Application } from '../application.ts'
import type { Db } from '../db/connect.ts'
import type { Landing } from '../db/land.ts'
import { markOf } from '../db/mark.ts'
import type { EventRow } from '../db/read.ts'
import { nextAtCourt } from '../db/write.ts'
import { journeyOf } from '../kinds/journey/index.ts'
import { handsIn } from '../kinds/kind.ts'
import { isUrgent } from '../kinds/standing/urgent.ts'
import { sha256Hex } from '../privacy/bytes.ts'
import { seal } from '../privacy/index.ts'
import { applicationNumber } from '../rules/application-number.ts'
import { dayIn } from '../rules/calendar.ts'
import { only } from '../steps/form/step.ts'
import { chainHash } from './chain.ts'
import type { Command, Decision } from './decide.ts'

type Yes = Extract<Decision, { ok: true }>
/** What was asked for, what came of it, and when. */
type Decided = { command: Command; yes: Yes; now: number }

/** Everything that one move writes, ready for one batch. */
export async function landingOf(db: Db, application: Application, decided: Decided): Promise<Landing> {
  const { yes, now } = decided
  const submits = yes.move.event === 'submit'
  const snapshot = handsIn(yes.move.event) ? await snapshotOf(application) : undefined
  const insurer = submits ? chosenInsurer(application) : undefined
  const told = {
    ...yes.told,
    ...(snapshot && { snapshot: snapshot.hash }),
    ...(insurer && { handedTo: insurer }),
  }
  return {
    event: await eventOf(application, decided, told),
    on: standing(application),
    number: submits && !application.number ? await numberOf(db, application, now) : undefined,
    submittedAt: submits ? now : undefined,
    insurer: insurer?.code,
    due: yes.due,
    answerBy: yes.answerBy,
    urgent: isUrgent(application, yes.told),
    effects: yes.move.effects,
    snapshot,
  }
}

function standing(application: Application): Landing['on'] {
  const given = Object.values(application.answers).flatMap((entries = []) => entries)
  return { mark: markOf(application, given), papers: application.files.map(({ id }) => id) }
}

const chosenInsurer = ({ names, answers }: Application) =>
  names.find(({ code }) => code === only(answers, 'insurer').insurer)

async function eventOf(
  { id, version, head }: Application,
  { command, yes: { move }, now }: Decided,
  told: Yes['told'],
): Promise<EventRow> {
  const event = {
    applicationId: id,
    seq: version + 1,
    command: command.key,
    event: move.event,
    from: move.from,
    to: move.to,
    actor: command.actor,
    actorId: command.actorId,
    told,
    at: now,
    prev: head,
  }
  return { ...event, hash: await chainHash(event) }
}

async function numberOf(db: Db, { court }: Application, now: number): Promise<string> {
  const day = dayIn(now).replaceAll('-', '')
  const { digits, serial } = await nextAtCourt(db, court ?? '', day)
  return applicationNumber(digits, day, serial)
}

/** What was submitted, word for word and file for file; the key order is that of the journey, so the hash can be made again. */
async function snapshotOf({ id, version, kind, answers, files, key }: Application) {
  const said = journeyOf(kind).map(({ slug }) => [
    slug,
    (answers[slug] ?? []).map(({ id, form, value }) => ({ id, form, value })),
  ])
  const text = JSON.stringify({
    answers: Object.fromEntries(said),
    files: files.map(({ slot, name, sha256 }) => ({ slot, name, sha256 })),
  })
  return { hash: await sha256Hex(text), sealed: await seal(key, snapshotPlace(id, version + 1), text) }
}
export const snapshotPlace = (application: string, seq: number) => ({
  table: 'snapshots',
  row: `${application}/${seq}`,
  column: 'sealed',
})
