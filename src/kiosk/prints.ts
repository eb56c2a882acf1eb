import { connect } from '../db/connect.ts'
import { dropPrintsBefore, dropPrintsOf, movePrint, printIn } from '../db/kiosk/prints.ts'
import { minute } from '../rules/durations.ts'
import type { Terminal } from './terminal.ts'

/** So long somebody waits at a printer. */
export const patience = 3 * minute

/** The paper itself lies in the bucket for as long as it waits, and no longer. */
export const paperKey = (id: string) => `kiosk-prints/${id}`

/** Puts a paper down where the program beside the printer finds it, if it was asked for; whether it was. */
export async function putDown(env: Env, asked: Asked, paper: Response): Promise<boolean> {
  const { terminal, session, id, path } = asked
  const print = await printIn(connect(env), session, id)
  if (print?.state !== 'asked' || print.path !== path) return false
  await env.FILES.put(paperKey(id), await paper.arrayBuffer(), { httpMetadata: { contentType: 'application/pdf' } })
  return movePrint(connect(env), { id, kioskId: terminal.id, from: ['asked'] }, { state: 'waiting' })
}
type Asked = { terminal: Terminal; session: string; id: string; path: string }

/** Nobody's paper comes out for the next person. */
export const dropPapers = async (env: Env, session: string) => takeAway(env, await dropPrintsOf(connect(env), session))

/** What was left behind: a printer that fell silent, a terminal that was switched off. */
export const sweepPapers = async (env: Env, now: number) =>
  takeAway(env, await dropPrintsBefore(connect(env), now - patience))

const takeAway = async (env: Env, papers: { id: string }[]) => {
  if (papers.length) await env.FILES.delete(papers.map(({ id }) => paperKey(id)))
}

/** Whether a paper would come out if one were sent to it now. */
export const canPrint = ({ printer, printerSeenAt }: Terminal, now: number) =>
  printer === 'ready' && (printerSeenAt ?? 0) > now - patience
