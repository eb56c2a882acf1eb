import type { Officer } from '../../kinds/officer.ts'
import { paths } from '../../paths.ts'
import { T, useSay } from '../../ui/lang.tsx'
import type { NotIn } from './ask.ts'
import { whyNotIn, words } from './words.ts'

/** A link and not a form: a form may not lead to another site. */
export const LoginPage = ({ to, because }: { to: string; because?: NotIn['because'] }) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      {because && (
        <p class="box warn" role="alert">
          {say(whyNotIn[because])}
        </p>
      )}
      <p class="lead">{say(words.lead)}</p>
      <p class="actions">
        <a class="button" href={`${paths.courtEnter}?${new URLSearchParams({ to })}`} data-hx-boost="false">
          {say(because ? words.again : words.enter)}
        </a>
      </p>
    </>
  )
}

export const Entered = ({ officer, to }: { officer: Officer; to: string }) => (
  <>
    <h1>
      <T of={words.done} />
    </h1>
    <p class="lead">
      <T of={words.welcome} with={{ name: officer.name }} />
    </p>
    <p class="actions">
      <a class="button" href={to} data-hx-boost="false">
        <T of={words.onward} />
      </a>
    </p>
  </>
)

export const Left = () => (
  <>
    <h1>
      <T of={words.left} />
    </h1>
    <p class="lead">
      <T of={words.leftWholly} />
    </p>
    <p class="actions">
      <a class="button" href={paths.courtLogin}>
        <T of={words.again} />
      </a>
    </p>
  </>
)
