import { env } from 'cloudflare:workers'
import { connect } from '../../src/db/connect.ts'
import { addKiosk, keepKioskCode } from '../../src/db/kiosk/kiosks.ts'
import { randomId, sha256 } from '../../src/privacy/bytes.ts'
import { newVisitor } from '../accounts/people.ts'
import type { Visitor } from '../no-script-visitor.ts'

export const db = connect(env)
export const court = '津0116'

export async function newCode(purpose: 'enrol' | 'guide', kioskId: string | null, at = court): Promise<string> {
  const code = randomId(6).replace(/[-_]/g, 'A').toUpperCase()
  const officer = { officer: 'o1', officerName: '刘书记员', court: at }
  await keepKioskCode(db, { hash: await sha256(code), purpose, kioskId, expiresAt: Date.now() + 60_000, ...officer })
  return code
}

export async function newKiosk(): Promise<{ id: string; screen: Visitor }> {
  const id = randomId(9)
  await addKiosk(db, { id, court, name: `立案大厅1号机 ${id}`, createdBy: 'o1', createdAt: Date.now() })
  const screen = await newVisitor().open('/kiosk')
  await screen.send({ 一次性启用码: await newCode('enrol', id) }, '启用本机')
  return { id, screen }
}

export const begun = async (screen: Visitor) => (await screen.open('/kiosk')).send({}, '开始办理')

/** What a browser without scripts does by itself: after how many seconds, and where it goes. */
export const lookingAgain = ({ html }: Visitor) =>
  /<noscript><meta http-equiv="?refresh"? content="(\d+); url=([^"]+)"/.exec(html)!.slice(1)
