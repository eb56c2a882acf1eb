import { tracesIn } from './traces.ts'

// What anybody typed is escaped, so nothing of it can pass for such a mark. A long page is searched for its first letter,
// which stands nowhere else; “<” stands everywhere.
const [opens, closes] = ['\uE000<!--', '-->']
const hole = opens + closes

/** HTML of which it is known what a stylesheet finds in it, and that it holds no link and no form. */
export const known = (html: string, traces: string) => opens + traces + closes + html + hole

/** HTML with holes for what is known of it, so that nobody looks through that again. */
export type Sorted = { rest: string; knowns: readonly { traces: string; html: string }[] }

export function sorted(whole: string): Sorted {
  const [first, ...marked] = whole.split(opens)
  const pieces = marked.map((piece) => {
    const end = piece.indexOf(closes)
    return { traces: piece.slice(0, end), html: piece.slice(end + closes.length) }
  })
  const knowns = pieces.filter(({ traces }) => traces)
  const rests = pieces.filter(({ traces }) => !traces).map(({ html }) => html)
  return { rest: [first, ...rests].join(hole), knowns }
}

export const whole = ({ rest, knowns }: Sorted): string =>
  rest
    .split(hole)
    .map((piece, at) => piece + (knowns[at]?.html ?? ''))
    .join('')

export const tracesOn = ({ rest, knowns }: Sorted): string =>
  [tracesIn(rest), ...new Set(knowns.map(({ traces }) => traces))].join(' ')
