import type { Child } from 'hono/jsx'
import { connect } from '../db/connect.ts'
import { guaranteeStatusOf, type IssuedRow, liftedIn } from '../db/documents.ts'
import { guarantee } from '../kinds/guarantee.ts'
import { paths } from '../paths.ts'
import type { Day } from '../rules/calendar.ts'
import { T, useLang } from '../ui/lang.tsx'
import { page } from '../ui/page.tsx'
import { moment } from '../ui/time.ts'
import type { Asking } from '../visit.ts'
import { fill, type Said, say } from '../words/lang.ts'
import { Details, type Now } from './details.tsx'
import type { Found } from './find.ts'
import { words } from './words.ts'

/** What is known of the document, or one and the same page for everything that does not match. */
export async function answer(c: Asking, found: Found) {
  if (found.ok)
    return page(c, words.title, <Result document={found.document} now={await stateNow(c, found.document)} />)
  if (found.because === 'unknown') return page(c, words.unknown, <Unknown />, 404)
  c.header('Retry-After', String(found.retryAfter))
  return page(c, words.tooOften, <TooOften minutes={Math.ceil(found.retryAfter / 60)} />, 429)
}

/** A letter is worth what its guarantee is worth today; of a ruling it is told where its measures were lifted. */
async function stateNow(c: Asking, { kind, applicationId }: IssuedRow): Promise<Now | undefined> {
  const db = connect(c.env, applicationId)
  if (kind === 'ruling') return measuresNow(await liftedIn(db, applicationId))
  if (kind !== 'policy' && kind !== 'letter') return undefined
  const status = await guaranteeStatusOf(db, applicationId)
  const title = status ? guarantee.statuses[status]?.title : undefined
  return title && { of: words.liveState, says: title }
}

// Whoever was preserved against has no page of the case: this is where they read whether the bank was told.
function measuresNow(lifted: Awaited<ReturnType<typeof liftedIn>>): Now | undefined {
  if (!lifted) return undefined
  const { releasedOn } = lifted
  const says = releasedOn ? fill(words.released, { day: { day: releasedOn as Day } }) : words.toRelease
  return { of: words.measuresNow, says }
}

const Result = ({ document, now }: { document: IssuedRow; now?: Now }) => {
  const lang = useLang()
  const ended = document.voidAt !== null && {
    at: moment(document.voidAt, lang),
    reason: document.voidReason ? say(lang, document.voidReason) : '',
  }
  return (
    <Told title={words.title}>
      <div class={ended ? 'box bad' : 'box good'}>
        <h2>
          <T of={ended ? words.void : words.valid} />
        </h2>
        <p>
          <T of={ended ? words.voidSays : words.validSays} with={ended || undefined} />
        </p>
      </div>
      <Details document={document} now={now} />
    </Told>
  )
}

const Unknown = () => (
  <Told title={words.unknown}>
    <p class="box bad">
      <T of={words.unknownSays} />
    </p>
  </Told>
)

const TooOften = ({ minutes }: { minutes: number }) => (
  <Told title={words.tooOften}>
    <p class="box warn">
      <T of={words.tooOftenSays} with={{ minutes }} />
    </p>
  </Told>
)

const Told = ({ title, children }: { title: Said; children?: Child }) => (
  <>
    <h1>
      <T of={title} />
    </h1>
    {children}
    <p class="actions">
      <a class="button quiet" href={paths.verify}>
        <T of={words.again} />
      </a>
    </p>
  </>
)
