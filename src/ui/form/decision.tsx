import type { Given } from '../../steps/form/fields.ts'
import { common } from '../../words/common.ts'
import type { Said } from '../../words/lang.ts'
import { useLabelled } from '../labelled.tsx'
import { useSay } from '../lang.tsx'
import { one } from './read-form.ts'

type Props = {
  action: string
  yes: Said
  no: Said
  /** What it is about, where several stand on a page. */
  about?: string
  /** Who has asked may take it back, and not agree to it. */
  mayAgree?: boolean
}

/** Yes or no to what somebody has asked for. */
export const Decision = ({ action, yes, no, about, mayAgree = true }: Props) => {
  const say = useSay()
  const labelled = useLabelled()
  const label = (said: Said) => about && labelled(said, about)
  const other = mayAgree ? no : common.takeBack
  return (
    <form method="post" action={action} class="actions">
      {mayAgree && (
        <button type="submit" name="yes" value="yes" aria-label={label(yes)}>
          {say(yes)}
        </button>
      )}
      <button type="submit" name="yes" value="no" class="quiet" aria-label={label(other)}>
        {say(other)}
      </button>
    </form>
  )
}

export const saidYes = (given: Given): boolean => one(given, 'yes') === 'yes'
