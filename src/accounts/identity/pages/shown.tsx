import { dayIn } from '../../../rules/calendar.ts'
import { T } from '../../../ui/lang.tsx'
import type { ShownIdentity } from './shown-of.ts'
import { shownWords as words } from './shown-words.ts'

const titles = { person: words.title, lawyer: words.lawyerTitle, organisation: words.organisationTitle }

/** One identity and what became of it. */
export const Shown = ({ kind, state, method, askedAt, decidedAt, because, name, number }: ShownIdentity) => (
  <section class="card">
    <h2>
      <T of={titles[kind]} />
    </h2>
    <p>
      {name} <code>{number}</code>
    </p>
    <p class="hint">
      {state === 'verified' && (
        <>
          <T of={words.verifiedOn} with={{ day: { day: dayIn(decidedAt ?? 0) } }} /> · <T of={words[method]} />
        </>
      )}
      {state === 'waiting' && <T of={words.waiting} with={{ day: { day: dayIn(askedAt) } }} />}
      {state === 'refused' && <T of={words.refused} with={{ because: because ?? '' }} />}
    </p>
  </section>
)
