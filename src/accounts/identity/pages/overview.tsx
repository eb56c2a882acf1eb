import { type IdentityKind, identitiesOf, isWaiting } from '../../../db/accounts/identities.ts'
import { connect } from '../../../db/connect.ts'
import { paths } from '../../../paths.ts'
import { Hono } from '../../../routing.ts'
import type { Filled, Mistakes } from '../../../steps/form/step.ts'
import { FormPage } from '../../../ui/form/form.tsx'
import { T } from '../../../ui/lang.tsx'
import { page } from '../../../ui/page.tsx'
import type { Asking, Visit } from '../../../visit.ts'
import { common } from '../../../words/common.ts'
import type { Said } from '../../../words/lang.ts'
import { takeKept } from '../../kept.ts'
import { backFrom } from '../../local-path.ts'
import { wantedOf } from '../../signing-in/wanted.ts'
import { WayBack, withBack } from '../../way-back.tsx'
import { faceForm } from './forms.ts'
import { Shown } from './shown.tsx'
import { shownOf } from './shown-of.ts'
import { words } from './words.ts'

/** Who one is as far as the court knows, and the ways to prove it. */
export const identityPage = new Hono<Visit>()

identityPage.get(paths.identity, async (c) => overview(c, { values: (await takeKept(c)) ?? undefined }))

export async function overview(c: Asking, given: { values?: Filled; mistakes?: Mistakes } = {}) {
  const { accountId, verified } = c.var.person!
  const back = backFrom(c)
  const shown = await shownOf(c.env, accountId, await identitiesOf(connect(c.env), accountId))
  return page(
    c,
    words.title,
    <>
      <h1>
        <T of={words.title} />
      </h1>
      {verified ? <Done /> : <Ways {...given} />}
      {verified && !back && <GoOn to={wantedOf(c)} />}
      {shown.map((one) => (
        <Shown {...one} />
      ))}
      {verified && <More back={back} waiting={shown.filter(isWaiting).map(({ kind }) => kind)} />}
      <WayBack to={back} />
    </>,
    given.mistakes ? 422 : 200,
  )
}

const Done = () => (
  <p class="box good">
    <T of={words.done} />
  </p>
)

/** For whoever was sent here on the way to something, and was proved by somebody else meanwhile. */
const GoOn = ({ to }: { to: string }) =>
  to ? (
    <p class="actions">
      <a class="button" href={to}>
        <T of={common.continue} />
      </a>
    </p>
  ) : null

const Ways = ({ values, mistakes }: { values?: Filled; mistakes?: Mistakes }) => (
  <>
    <p class="lead">
      <T of={words.lead} />
    </p>
    <h2>
      <T of={words.byFace} />
    </h2>
    <p>
      <T of={words.byFaceLead} />
    </p>
    <FormPage
      form={faceForm}
      action={paths.identity}
      values={values}
      mistakes={mistakes}
      submit={<T of={words.showCode} />}
      whole
    />
    <h2>
      <T of={words.otherWays} />
    </h2>
    <ul>
      <li>
        <a href={paths.identityCounter}>
          <T of={words.byCounter} />
        </a>
      </li>
      <li>
        <a href={paths.identityDocuments}>
          <T of={words.byDocuments} />
        </a>
      </li>
    </ul>
  </>
)

const also: [kind: IdentityKind, path: string, does: Said][] = [
  ['lawyer', paths.identityLawyer, words.addLawyer],
  ['organisation', paths.identityOrganisation, words.addOrganisation],
]

/** What may be added; of each kind one waits at a time. */
const More = ({ back, waiting }: { back: string; waiting: IdentityKind[] }) => {
  const open = also.filter(([kind]) => !waiting.includes(kind))
  if (!open.length) return null
  return (
    <>
      <h2>
        <T of={words.also} />
      </h2>
      <ul>
        {open.map(([, path, does]) => (
          <li>
            <a href={withBack(path, back)}>
              <T of={does} />
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
