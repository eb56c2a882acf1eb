import type * as z from 'zod/mini'
import '../words/zod-in-english.ts'
import { mistakeSaid, notUnderstood } from '../steps/form/mistakes.ts'
import { fill, type Said } from '../words/lang.ts'
import type { FieldError } from './problems.ts'

type Issue = z.core.$ZodIssue

/** More than anybody reads, and an answer longer than the question. */
const mostTold = 100

/** What is wrong with each field, at its JSON pointer. */
export const fieldsWrong = (issues: readonly Issue[]): FieldError[] => issues.flatMap(oneWrong).slice(0, mostTold)

function oneWrong(issue: Issue): FieldError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: unknownField }))
  return [{ pointer: pointerTo(issue.path), detail: saidBy(issue) }]
}

// Our own mistakes are known in every language; zod's are known in English only.
function saidBy({ message }: Issue): Said {
  const said = mistakeSaid(message)
  return said === notUnderstood ? fill({ zh: '{said}（{message}）', en: '{message}' }, { said, message }) : said
}

const unknownField: Said = { zh: '没有这个字段。', en: 'There is no such field.' }

/** RFC 6901 in its URI fragment form: `#/parties/0/name`. */
const pointerTo = (path: readonly PropertyKey[]): string =>
  `#${path.map((part) => `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`
