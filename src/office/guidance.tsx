import { Hono } from 'hono'
import { mobileOf, nameOf } from '../accounts/vault.ts'
import { cursorOf } from '../apply/list-filter.ts'
import { connect } from '../db/connect.ts'
import { type GuidanceRow, guidanceAt } from '../db/guidance.ts'
import { pageSize } from '../db/lists.ts'
import { paths } from '../paths.ts'
import { maskMobile, maskName, ringOf } from '../privacy/index.ts'
import { idleAtKiosk } from '../session.ts'
import { page } from '../ui/page.tsx'
import { GuidanceList } from './guidance-list.tsx'
import { kioskWords as words } from './kiosk-words.ts'
import type { OfficeVisit } from './officer.ts'

/** Who was helped at a court's terminals with their consent, by whom, at what and for how long: for its administrators. */
export const guidancePage = new Hono<OfficeVisit>()

guidancePage.get('/kiosks/guidance', async (c) => {
  const { court, roles } = c.var.officer
  if (!roles.includes('administrator')) return c.notFound()
  const after = cursorOf(c.req.query('after'))
  const rows = await guidanceAt(connect(c.env), court, Date.now() - idleAtKiosk, after)
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  const older = last && `${paths.courtGuidance}?after=${last.at}.${last.id}`
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
