import { mobileOf, nameOf } from '../../accounts/vault.ts'
import { connect } from '../../db/connect.ts'
import { cursorAt, pageOf, pageSize, readCursor } from '../../db/cursor.ts'
import { type GuidanceRow, guidanceAt } from '../../db/kiosk/guidance.ts'
import { paths } from '../../paths.ts'
import { maskMobile, maskName, ringOf } from '../../privacy/index.ts'
import { Hono } from '../../routing.ts'
import { idleAtKiosk } from '../../session.ts'
import { page } from '../../ui/page.tsx'
import type { OfficeVisit } from '../../visit.ts'
import { only } from '../staff/only.ts'
import { GuidanceList } from './guidance-list.tsx'
import { kioskWords as words } from './words.ts'

/** Who was helped at a court's terminals with their consent, by whom, at what and for how long: for its administrators. */
export const guidancePage = new Hono<OfficeVisit>()

guidancePage.get('/kiosks/guidance', only('administrator'), async (c) => {
  const { court } = c.var.officer
  const after = readCursor(c.req.query('after'))
  const rows = await guidanceAt(connect(c.env), court, Date.now() - idleAtKiosk, after)
  const { shown, last } = pageOf(rows, pageSize)
  const older = last && `${paths.courtGuidance}?after=${cursorAt(last.at, last)}`
  const records = await Promise.all(shown.map(async (row) => ({ ...row, person: await masked(c.env, row) })))
  return page(c, words.guidance, <GuidanceList records={records} older={older} />)
})

/** The name that was checked, or the number where none was yet. */
async function masked(env: Env, { accountId, account }: GuidanceRow): Promise<string> {
  const name = await nameOf(ringOf(env), accountId, account)
  if (name) return maskName(name)
  const mobile = await mobileOf(ringOf(env), accountId, account)
  return mobile ? maskMobile(mobile) : '—'
}
