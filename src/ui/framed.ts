import { type Answering, isSandbox } from '../visit.ts'
import { say } from '../words/lang.ts'
import { before, behind, type Visitor } from './frame.ts'
import { escaped } from './html/escaped.ts'
import { kept } from './html/kept.ts'
import { lean } from './html/lean.ts'
import { tracesIn } from './html/traces.ts'
import { sizeOf } from './type-size.ts'

/** A frame as it is for every page of one kind of visitor: every other piece names what differs. */
type Frame = { pieces: readonly string[]; behind: string; traces: string }

const mark = '\uE000'
const hole = (of: string) => mark + of + mark
const frames = new Map<string, Frame>()

/** Who asks, and in which dress. */
type Asker = Pick<Visitor, 'lang' | 'size' | 'sandbox' | 'staff' | 'person'>

/** The document around a page: nearly all of it is drawn once, and then only filled in. */
export function framed(c: Answering, title: string, again?: string) {
  const { lang, staff, person } = c.var
  const asker: Asker = { lang, size: sizeOf(c), sandbox: isSandbox(c.env), staff, person }
  const { pieces, ...frame } = frameFor(asker, Boolean(again))
  const texts: Record<string, string | undefined> = { title, again, name: (staff ?? person)?.name ?? '' }
  const text = (of: string) => escaped(texts[of] ?? hereWith(c, of))
  const filled = (piece: string, look: string) => (piece === 'look' ? look : text(piece))
  return { ...frame, before: (look: string) => pieces.map((it, at) => (at % 2 ? filled(it, look) : it)).join('') }
}

function frameFor(asker: Asker, again: boolean): Frame {
  const { lang, size, sandbox, staff, person } = asker
  const who = staff
    ? staff.rooms.map(({ href, title }) => href + say(lang, title))
    : person && [person.verified, person.name === null]
  const key = [lang, size, again, sandbox, who].join()
  const frame = frames.get(key) ?? drawn(asker, again)
  frames.set(key, frame)
  return frame
}

function drawn({ staff, person, ...asker }: Asker, again: boolean): Frame {
  const name = hole('name')
  const visitor: Visitor = {
    ...asker,
    title: hole('title'),
    look: hole('look'),
    ...(again && { again: hole('again') }),
    ...(staff && { staff: { ...staff, name } }),
    person: person && { ...person, name: person.name && name },
    hereWith: (setting) => hole(setting),
  }
  const [first, last] = [String(before(visitor)), String(behind(visitor))]
  const pieces = lean(first)
    .split(mark)
    .map((piece, at) => (at % 2 ? piece : kept(piece)))
  return { pieces, behind: lean(last), traces: tracesIn(`<body>${first}${last}`) }
}

/** Where one is, with one thing in its query changed; the address before it is the browser's own. */
function hereWith(c: Answering, setting: string) {
  const here = c.req.query()
  if (!Object.keys(here).length) return `?${setting}`
  const query = new URLSearchParams(here)
  query.set(...(setting.split('=') as [name: string, value: string]))
  return `?${query}`
}
