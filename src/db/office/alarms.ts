import { and, count, desc, eq, getTableColumns, isNotNull, isNull, ne, type SQL } from 'drizzle-orm'
import type { AlarmName } from '../../words/alarms.ts'
import { alarms } from '../alarms.ts'
import type { Db } from '../connect.ts'
import { concerns, frozenCount } from '../frozen.ts'
import { webhooksWaitingCount } from '../partners/webhooks-waiting.ts'
import { applications } from '../schema.ts'
import { officers } from './staff.ts'

/** `number`: of the application that it is about. `officer`: who has seen to it, by name. */
export type AlarmRow = typeof alarms.$inferSelect & { number: string | null; officer: string | null }

const read = (db: Db, court: string, ...where: SQL[]) =>
  db
    .select({ ...getTableColumns(alarms), number: applications.number, officer: officers.name })
    .from(alarms)
    .leftJoin(applications, eq(applications.id, alarms.applicationId))
    .leftJoin(officers, eq(officers.id, alarms.seenBy))
    .where(and(concerns(court), ...where))
    .$dynamic()

/** This one is seen to where the application is let move again. */
const standsStill: AlarmName = 'history differs from its anchor'

/** What nobody has seen to yet, and what was seen to last, the newest first. */
export async function alarmsAt(db: Db, court: string, most = 50): Promise<{ open: AlarmRow[]; seen: AlarmRow[] }> {
  // Not in a batch, where two columns of one name are one.
  const [open, seen] = await Promise.all([
    read(db, court, isNull(alarms.seenAt), ne(alarms.name, standsStill)).orderBy(desc(alarms.at)).limit(most),
    read(db, court, isNotNull(alarms.seenAt)).orderBy(desc(alarms.seenAt)).limit(most),
  ])
  return { open, seen }
}

/** How much waits for the administrators of a court: alarms, applications that stand still, addresses to approve. */
export async function toSeeTo(db: Db, court: string): Promise<number> {
  const open = db
    .select({ n: count() })
    .from(alarms)
    .leftJoin(applications, eq(applications.id, alarms.applicationId))
    .where(and(concerns(court), isNull(alarms.seenAt), ne(alarms.name, standsStill)))
  const counts = await db.batch([open, frozenCount(db, court), webhooksWaitingCount(db, court)])
  return counts.reduce((sum, [row]) => sum + (row?.n ?? 0), 0)
}

export const alarmAt = async (db: Db, court: string, id: string): Promise<AlarmRow | undefined> =>
  read(db, court, eq(alarms.id, id)).get()

type Seen = { by: string; done: string; at: number }

/** Somebody has seen to it; the first word stands. */
export const acknowledge = (db: Db, id: string, { by, done, at }: Seen) =>
  db
    .update(alarms)
    .set({ seenAt: at, seenBy: by, done })
    .where(and(eq(alarms.id, id), isNull(alarms.seenAt)))

/** The same for what a freeze has raised, where `only` holds. */
export const acknowledgeFreeze = (db: Db, applicationId: string, { by, done, at }: Seen, only: SQL) =>
  db
    .update(alarms)
    .set({ seenAt: at, seenBy: by, done })
    .where(and(eq(alarms.name, standsStill), eq(alarms.applicationId, applicationId), isNull(alarms.seenAt), only))
