import { T, useSay } from '../../ui/lang.tsx'
import type { Places, Said } from '../../words/lang.ts'

/** What is wrong with one of the small forms of a page: with which, and what had been typed there. */
export type Wrong = { at: string; says: Said; with?: Places; typed?: string }

const idOf = (at: string) => at.replace(/[^\w-]+/g, '-')

/** Above everything, each with the way to its field. */
export const WrongAbove = ({ wrong }: { wrong: readonly Wrong[] }) =>
  wrong.length ? (
    <div class="box bad" role="alert" tabindex={-1} autofocus>
      {wrong.map(({ at, says, with: filled }) => (
        <p>
          <a href={`#${idOf(at)}`}>
            <T of={says} with={filled} />
          </a>
        </p>
      ))}
    </div>
  ) : null

type Props = {
  /** Which of the forms of the page it is. */
  of: string
  label: Said
  hint?: Said
  name: string
  wrong?: readonly Wrong[]
  value?: string
  inputmode?: 'decimal'
  type?: string
  class?: string
  accept?: string
  maxlength?: number
}

/** The one question of a small form, with what was wrong with it and what was typed. */
export const OneField = ({ of, label, hint, wrong = [], value, ...input }: Props) => {
  const say = useSay()
  const id = idOf(of)
  const mine = wrong.find(({ at }) => at === of)
  return (
    <>
      <label for={id}>{say(label)}</label>
      {hint && <p class="hint">{say(hint)}</p>}
      {mine && (
        <p class="mistake" id={`${id}-mistake`}>
          {say(mine.says, mine.with)}
        </p>
      )}
      <input
        id={id}
        {...input}
        value={mine?.typed ?? value}
        aria-invalid={mine && 'true'}
        aria-describedby={mine && `${id}-mistake`}
      />
    </>
  )
}
