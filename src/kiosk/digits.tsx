import { paths } from '../paths.ts'
import { text } from '../steps/form/fields.ts'
import type { Form } from '../steps/form/step.ts'
import { FormPage } from '../ui/form/form.tsx'
import { useSay } from '../ui/lang.tsx'
import { Back } from './back.tsx'
import { words } from './words.ts'

const digits = text({
  label: words.digits,
  hint: words.digitsSays,
  example: '47',
  max: 2,
  inputmode: 'numeric',
  autocomplete: 'off',
})
export const digitsForm: Form = { title: words.handover, fields: { digits } }

export const Digits = ({ wrong, back, touch }: { wrong: boolean; back: string; touch?: Touch }) => (
  <>
    <h1>{useSay()(words.handover)}</h1>
    <FormPage
      form={digitsForm}
      action={paths.handoverDigits}
      mistakes={wrong ? { digits: words.digitsWrong } : undefined}
      submit={useSay()(words.hand)}
      whole
    />
    {touch && <DigitKeys {...touch} />}
    <Back to={back} />
  </>
)

/** At a terminal: the first of the two digits, once it was pressed. */
export type Touch = { first: string }

/** Where no script puts keys on a terminal's screen, the two digits are pressed one after the other all the same. */
const DigitKeys = ({ first }: Touch) => {
  const say = useSay()
  return (
    <noscript>
      <p>{say(first ? words.secondDigit : words.firstDigit, { first })}</p>
      <form method={first ? 'post' : 'get'} action={first ? paths.handoverDigits : paths.handover} class="actions">
        {[...'1234567890'].map((digit) => (
          <button type="submit" class="quiet" name={first ? 'digits' : 'first'} value={first + digit}>
            {digit}
          </button>
        ))}
      </form>
    </noscript>
  )
}
