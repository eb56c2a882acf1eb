import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Application } from '../../application.ts'
import { paths } from '../../paths.ts'
import { T, useSay } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { Visit } from '../../visit.ts'
import type { Said } from '../../words/lang.ts'
import { WayBack, withBack } from '../way-back.tsx'
import { isLacking, type Lacking, lacking } from './authority.ts'
import { scopeOf, scopes } from './power.ts'
import { powerWords as words } from './words.ts'

type Acting = Visit & { Variables: Visit['Variables'] & { application: Application } }

/** Lets only a party act in an application, or an agent while the powers of those they act for stand. */
export const onlyAuthorised = createMiddleware<Acting>(
  async (c, next) => (c.req.method === 'POST' ? await stoppedFrom(c, c.var.application) : null) ?? next(),
)

/** What stops somebody from acting in it; null where nothing does. */
export async function stoppedFrom<V extends Visit>(
  c: Context<V>,
  { id, answers }: Application,
): Promise<Response | null> {
  if (!c.var.person) return null
  const event = c.req.param('event') ?? 'submit'
  const found = await lacking(c.env, c.var.person.accountId, answers, { scope: scopeOf(event) })
  return isLacking(found)
    ? page(c, words.lackingTitle, <LackingPage {...found} back={paths.application(id)} />, 403)
    : null
}

/** `back`: where they go on once it has been recorded. */
type Shown = Lacking & { back: string }

const LackingPage = (found: Shown) => (
  <>
    <h1>
      <T of={words.lackingTitle} />
    </h1>
    <LackingList {...found} />
    <WayBack to={found.back} />
  </>
)

/** Where somebody fills in, or would hand in or do something else, so that they need not press to learn it. */
export const LackingBox = ({ title = words.lackingAhead, ...found }: Shown & { title?: Said }) => (
  <section class="box warn">
    <h2>
      <T of={title} />
    </h2>
    <LackingList {...found} />
  </section>
)

/** Where each is got, what is likeliest first. */
const waysOut = ({ stranger, licence, powers }: Lacking): [path: string, does: Said][] => [
  ...(stranger ? [[paths.identityOrganisation, words.toOrganisation] as [string, Said]] : []),
  ...(stranger || powers.length ? [[paths.accountPowers, words.add] as [string, Said]] : []),
  ...(licence ? [[paths.identityLawyer, words.toLicence] as [string, Said]] : []),
]

/** What is lacking, and where each is got. */
const LackingList = ({ stranger, licence, powers, back }: Shown) => {
  const say = useSay()
  return (
    <>
      <ul>
        {stranger && <li>{say(words.lackingParty)}</li>}
        {licence && <li>{say(words.lackingLicence)}</li>}
        {powers.map(({ name, number, scope }) => (
          <li>{say(words.lackingPower, { name, number, scope: say(scopes[scope]) })}</li>
        ))}
      </ul>
      <p class="actions">
        {waysOut({ stranger, licence, powers }).map(([path, does], at) => (
          <a class={at ? 'button quiet' : 'button'} href={withBack(path, back)}>
            {say(does)}
          </a>
        ))}
      </p>
    </>
  )
}
