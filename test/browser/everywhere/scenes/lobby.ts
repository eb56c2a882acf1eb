import { connectPrinter, type Line } from '../../../../src/local/printer/line.ts'
import { all } from '../../../html.ts'
import { Visitor } from '../../../no-script-visitor.ts'
import type { Take } from '../../../pictures/camera.ts'
import { type Cast, newCode, signedIn } from '../../../pictures/people.ts'
import { pressesLast } from './does.ts'

/** At the terminal: a paper for its printer, and the screen that gives, with the phone that takes over. */
export async function lobby({ me, court }: Cast, take: Take): Promise<void> {
  const screen = await me.terminal!.open('/kiosk')
  const terminal = await signedIn(await screen.send({}, '中文'))
  await paper(terminal, await printerOf(court.administrator, '立案大厅2号机'), take)
  await handover(terminal, take)
}

async function handover(terminal: Visitor, take: Take) {
  const by = { terminal }
  await terminal.open('/applications')
  await terminal.send({}, '转到手机')
  await take({ name: 'code to scan', at: '/handover', only: 'kiosk', by })
  const link = linkTo(terminal, /\/handover\//)
  await take({ name: 'scanned', at: link, by: { own: new Visitor(terminal.url) } })
  const phone = await new Visitor(terminal.url).open(link)
  await phone.send({})
  await take({ name: 'two digits', at: '/handover', by: { own: phone } })
  await take({ name: 'digits asked-mistakes', at: '/handover', only: 'kiosk', by, does: pressesLast })
}

/** From the page that offers to print it until the printer says that it has come out. */
async function paper(terminal: Visitor, printer: Line, take: Take) {
  const by = { terminal }
  await printer.beats('ready')
  await terminal.open('/applications')
  await terminal.open(`${linkTo(terminal, /^\/applications\/\w{9,}$/)}/printed`)
  await take({ name: 'paper', at: terminal.url, only: 'kiosk', by })
  await terminal.send({}, '打印')
  await take({ name: 'prints', at: terminal.url, only: 'kiosk', by })
  const [waiting] = await printer.beats('ready')
  await printer.fetches(waiting!)
  await printer.tells(waiting!, { state: 'printed' })
  await take({ name: 'has printed', at: terminal.url, only: 'kiosk', by })
}

/** The program beside a terminal's printer. */
async function printerOf(administrator: Visitor, name: string): Promise<Line> {
  const { origin } = new URL(administrator.url)
  const body = JSON.stringify({ code: await newCode(administrator, name) })
  const answer = await fetch(`${origin}/kiosk/printer/enrolment`, { method: 'POST', body })
  return connectPrinter(origin, ((await answer.json()) as { key: string }).key)
}

const linkTo = ({ page }: Visitor, like: RegExp) => all(page, 'a').find(({ at }) => like.test(at.href ?? ''))!.at.href!
