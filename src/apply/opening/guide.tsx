import { powerWords } from '../../accounts/powers/words.ts'
import { withBack } from '../../accounts/way-back.tsx'
import { firstStep } from '../../kinds/kind.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { onward } from '../../ui/onward.ts'
import { page } from '../../ui/page.tsx'
import type { Answering, Visit } from '../../visit.ts'
import { applicationWords } from '../../words/application.ts'
import { openOnce } from './open-once.ts'
import { Points } from './points.tsx'
import { roomForDrafts } from './room-for-drafts.ts'
import { notice, openingWords, toHand } from './words.ts'

export const guide = new Hono<Visit>()

guide.get(paths.newPreservation, (c) => show(c))

guide.post(paths.newPreservation, roomForDrafts, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  if (one(sent.given, 'read') !== 'yes') return show(c, true)
  const id = await openOnce(c, 'preservation', sent.given)
  return onward(c, paths.step(id, firstStep), openingWords.wasOpened)
})

const show = (c: Answering, unticked = false) =>
  page(c, applicationWords.guideTitle, <Guide unticked={unticked} />, unticked ? 422 : 200)

/** What has to be there before one acts for others; each may take a court some days. */
const ForOthers = () => (
  <p class="actions">
    <a href={withBack(paths.accountPowers, paths.newPreservation)}>
      <T of={powerWords.add} />
    </a>
    <a href={withBack(paths.identityOrganisation, paths.newPreservation)}>
      <T of={powerWords.toOrganisation} />
    </a>
    <a href={withBack(paths.identityLawyer, paths.newPreservation)}>
      <T of={powerWords.toLicence} />
    </a>
  </p>
)

const Guide = ({ unticked }: { unticked: boolean }) => (
  <>
    <h1>
      <T of={applicationWords.guideTitle} />
    </h1>
    <p class="lead">
      <T of={applicationWords.guideLead} />
    </p>
    <h2>
      <T of={openingWords.toHand} />
    </h2>
    <ul>
      <Points of={toHand} />
    </ul>
    <ForOthers />
    <h2 id="notice">
      <T of={openingWords.notice} />
    </h2>
    <ol>
      <Points of={notice} />
    </ol>
    <Begin unticked={unticked} />
  </>
)

/** One begins once one has read it. */
const Begin = ({ unticked }: { unticked: boolean }) => (
  <form method="post" action={paths.newPreservation}>
    <div class={unticked ? 'field wrong' : 'field'}>
      {unticked && (
        <p class="mistake" role="alert" id="read-mistake">
          <T of={openingWords.noticeUnticked} />
        </p>
      )}
      <div class="options">
        <label>
          <input
            type="checkbox"
            id="read"
            name="read"
            value="yes"
            autofocus={unticked}
            aria-invalid={unticked ? 'true' : undefined}
            aria-describedby={unticked ? 'read-mistake' : undefined}
          />
          <T of={openingWords.noticeTick} />
        </label>
      </div>
    </div>
    <div class="actions">
      <button type="submit">
        <T of={openingWords.create} />
      </button>
    </div>
  </form>
)
