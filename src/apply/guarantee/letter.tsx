import type { Application } from '../../application.ts'
import type { Insurer } from '../../db/partners/insurers.ts'
import { guarantee, letterStands } from '../../kinds/guarantee.ts'
import { mayBeStale } from '../../kinds/journey/stale.ts'
import { sendEndorsement } from '../../letters.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { signed } from '../../steps/signed.ts'
import { T, useSay } from '../../ui/lang.tsx'
import { onward } from '../../ui/onward.ts'
import { problem } from '../../ui/problem.ts'
import { guaranteeWords as words } from '../../words/guarantee.ts'
import { caseWords } from '../case/words.ts'
import { type Mine, notOpen } from '../load.ts'

/** From the letter to the preservation application, in one click. */
export const letterRoutes = new Hono<Mine>()

letterRoutes.post('/:id/preservation', async (c) => {
  const { application } = c.var
  if (application.kind !== guarantee) return notOpen(c)
  // What all steps ask is read for this alone.
  const { preservationFor } = await import('./carry.ts')
  const id = await preservationFor(c.env, application)
  return id ? onward(c, paths.preview(id), caseWords.wasCopied) : notOpen(c)
})

letterRoutes.get('/:id/endorsements/:endorsement', async (c) => {
  const { application } = c.var
  return (await sendEndorsement(c.env, application, c.req.param('endorsement'), c.req.raw)) ?? problem(c, 'notFound')
})

/** Who can say how it is getting on, or why it was turned down, until it ends. */
export const WhomToCall = ({
  application: { kind, status },
  insurer,
}: {
  application: Application
  insurer?: Insurer
}) => {
  const say = useSay()
  const inHand = kind === guarantee && status !== 'draft' && kind.statuses[status]!.waitsFor !== 'nobody'
  return inHand && insurer ? <p>{say(caseWords.call, { name: say(insurer), hotline: insurer.hotline })}</p> : null
}

/** On the page of a guarantee that has been issued. */
export const ApplyWithLetter = ({ application: { id, kind, status } }: { application: Application }) =>
  kind === guarantee && letterStands(status) ? (
    <form method="post" action={paths.letterToPreservation(id)} class="actions">
      <button type="submit">
        <T of={status === 'issued' ? words.applyForPreservation : words.toPreservation} />
      </button>
    </form>
  ) : null

/** On a draft that began with a letter: what may have changed since it was first written. */
export const LookAgain = ({ application: { id, backs, version, answers, files } }: { application: Application }) =>
  backs && version === 0 ? (
    <section class="box warn">
      <h2>
        <T of={words.carriedTitle} />
      </h2>
      <p>
        <T of={words.carriedSays} />
      </p>
      <ul>
        {mayBeStale(answers, files).map(({ step, says }) => (
          <li>
            <a href={step === 'materials' ? paths.materials(id, signed) : paths.step(id, step)}>
              <T of={says} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  ) : null
