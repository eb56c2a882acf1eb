import type { Answering } from '../visit.ts'
import type { Places, Said } from '../words/lang.ts'
import { T } from './lang.tsx'
import { onward } from './onward.ts'

type DoneWords = Readonly<Record<string, Said>>

/** After a form, on to a page that says itself what was done, and so without scripts as well; `of` names what it was done to. */
export const onwardSaying = (c: Answering, at: string, done: string, of: Record<string, string> = {}) =>
  onward(c, `${at}?${new URLSearchParams({ done, ...of })}`, null)

/** What has just been done, in the words that the page has for it. */
export function doneIn(c: Answering, words: DoneWords): Said | undefined {
  const done = c.req.query('done') ?? ''
  return Object.hasOwn(words, done) ? words[done] : undefined
}

export const Done = ({ said, filled }: { said?: Said; filled?: Places }) =>
  said ? (
    <div class="box" role="status">
      <p>
        <T of={said} with={filled} />
      </p>
    </div>
  ) : null
