import type { Filled } from '../../steps/form/step.ts'
import { useSay } from '../../ui/lang.tsx'
import { bookWords as words } from './words.ts'

export type Organisations = { id: string; name: string }[]

/** Whether a new entry is one's own or shared with the handlers of an organisation. */
export const Whose = ({ organisations, chosen }: { organisations: Organisations; chosen?: Filled[string] }) => {
  const say = useSay()
  if (!organisations.length) return null
  return (
    <div class="field">
      <label for="organisation">{say(words.whose)}</label>
      <select id="organisation" name="organisation" class="short">
        <option value="">{say(words.own)}</option>
        {organisations.map(({ id, name }) => (
          <option value={id} selected={id === chosen}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
