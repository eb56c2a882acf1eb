import type { PowerRow } from '../../db/accounts/powers.ts'
import { paths } from '../../paths.ts'
import type { Day } from '../../rules/calendar.ts'
import type { Filled, Form, Mistakes } from '../../steps/form/step.ts'
import { FilePicker } from '../../ui/form/file-picker.tsx'
import { FormPage } from '../../ui/form/form.tsx'
import { T, useSay } from '../../ui/lang.tsx'
import { withBack } from '../way-back.tsx'
import { pageWords } from './page-words.ts'
import { covers, type Scope, scopes } from './power.ts'
import { powerWords as words } from './words.ts'

type Held = PowerRow & { name: string; number: string }

const stands = (power: Held, today: Day) => power.scope.some((scope) => covers(power, scope as Scope, today))

export const PowerList = ({ held, today, back }: { held: Held[]; today: Day; back: string }) => {
  const say = useSay()
  if (!held.length) return <p>{say(pageWords.none)}</p>
  return (
    <>
      {held.map((power) => (
        <section class="card">
          <h2>
            {power.name} <span class="tag">{say(stands(power, today) ? pageWords.standing : pageWords.ended)}</span>
          </h2>
          <p>
            <code>{power.number}</code> · {power.scope.map((scope) => say(scopes[scope as Scope])).join('；')}
          </p>
          <p class="hint">{say(pageWords.period, { from: { day: power.startsOn }, until: { day: power.endsOn } })}</p>
          {power.revokedAt === null && (
            <details>
              <summary>{say(pageWords.revoke)}</summary>
              <p>{say(pageWords.revokeSays, { name: power.name })}</p>
              <form method="post" action={withBack(paths.powerRevocation(power.id), back)}>
                <button type="submit" class="danger">
                  {say(pageWords.revokeNow)}
                </button>
              </form>
            </details>
          )}
        </section>
      ))}
    </>
  )
}

type New = { form: Form; action: string; values?: Filled; mistakes?: Mistakes }

export const NewPower = ({ form, action, values, mistakes }: New) => (
  <>
    <h2>
      <T of={words.add} />
    </h2>
    <FormPage form={form} action={action} values={values} mistakes={mistakes} submit={<T of={words.add} />} multipart>
      <FilePicker name="paper" label={pageWords.paper} hint={pageWords.paperHint} mistake={mistakes?.paper} />
    </FormPage>
  </>
)
