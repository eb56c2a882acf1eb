import { type Answering, isSandbox } from '../visit.ts'
import { say } from '../words/lang.ts'
import { before, behind, type Visitor } from './frame.ts'
import { escaped } from './html/escaped.ts'
import { lean } from './html/lean.ts'
import { tracesIn } from './html/traces.ts'
import { sizeOf } from './type-size.ts'

/** A frame as it is for every page of one kind of visitor: every other piece names what differs. */
type Frame = { pieces: readonly string[]; behind: string; traces: string }

const mark = '\uE000'
const hole = (of: string) => mark + of + mark
const frames = new Map<string, Frame>()

/** The document around a page: nearly all of it is drawn once, and then only filled in. */
export function framed(c: Answering, title: string, again?: string) {
  const { pieces, ...frame } = frameFor(c, sizeOf(c), Boolean(again))
  const { staff, person } = c.var
  const texts: Record<string, string | undefined> = { title, again, name: (staff ?? person)?.name ?? '' }
  const text = (of: string) => escaped(texts[of] ?? hereWith(c, of))
  const filled = (piece: string, look: string) => (piece === 'look' ? look : text(piece))
  return { ...frame, before: (look: string) => pieces.map((it, at) => (at % 2 ? filled(it, look) : it)).join('') }
}

function frameFor(c: Answering, size: Visitor['size'], again: boolean): Frame {
  const { lang, staff, person } = c.var
  const who = staff
    ? staff.rooms.map(({ href, title }) => href + say(lang, title))
    : person && [person.verified, person.name === null]
  const key = [lang, size, again, isSandbox(c.env), who].join()
  const frame = frames.get(key) ?? drawn(c, size, again)
  frames.set(key, frame)
  return frame
}

function drawn(c: Answering, size: Visitor['size'], again: boolean): Frame {
  const { lang, staff, person } = c.var
  const name = hole('name')
  const visitor: Visitor = {
    ...{ lang, size, sandbox: isSandbox(c.env), title: hole('title'), look: hole('look') },
    ...(again && { again: hole('again') }),
    ...(staff && { staff: { ...staff, name } }),
    person: person && { ...person, name: person.name && name },
    hereWith: (setting) => hole(setting),
  }
  const [first, last] = [String(before(visitor)), String(behind(visitor))]
  return { pieces: lean(first).split(mark), behind: lean(last), traces: tracesIn(`<body>${first}${last}`) }
}

/** Where one is, with one thing in its query changed; the address before it is the browser's own. */
function hereWith(c: Answering, setting: string) {
  const query = new URLSearchParams(c.req.query())
  query.set(...(setting.split('=') as [name: string, value: string]))
  return `?${query}`
}
