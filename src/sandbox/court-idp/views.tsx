import { useSay } from '../../ui/lang.tsx'
import { roleWords } from '../../words/roles.ts'
import { courts } from '../seed/courts.ts'
import { demoOfficers } from '../seed/officers.ts'
import { words } from './words.ts'

export const Refused = () => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.refused)}</p>
    </>
  )
}

/** Everybody who works at the sandbox's courts, a button each; the form goes back to the address it came from. */
export const SignIn = () => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.choose)}</p>
      <form method="post" data-hx-boost="false">
        {courts.map((court) => (
          <section>
            <h2>{say(court)}</h2>
            <p class="actions">
              <Officers of={court.code} />
            </p>
          </section>
        ))}
        <p class="actions">
          <button type="submit" class="link" name="officer" value="">
            {say(words.cancel)}
          </button>
        </p>
      </form>
    </>
  )
}

const Officers = ({ of: court }: { of: string }) => {
  const say = useSay()
  return (
    <>
      {demoOfficers
        .filter((officer) => officer.court === court)
        .map(({ subject, name, roles }) => (
          <button type="submit" class="quiet" name="officer" value={subject}>
            {name} {roles.map((role) => say(roleWords[role])).join('、')}
          </button>
        ))}
    </>
  )
}
