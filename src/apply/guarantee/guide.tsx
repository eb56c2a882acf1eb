import { firstStep } from '../../kinds/kind.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { onward } from '../../ui/onward.ts'
import { page } from '../../ui/page.tsx'
import type { Visit } from '../../visit.ts'
import { guaranteeWords as words } from '../../words/guarantee.ts'
import { openOnce } from '../opening/open-once.ts'
import { Points } from '../opening/points.tsx'
import { roomForDrafts } from '../opening/room-for-drafts.ts'
import { openingWords, toHandForLetter } from '../opening/words.ts'

/** What a letter of guarantee is, before one is applied for. */
export const guaranteeGuide = new Hono<Visit>()

guaranteeGuide.get(paths.newGuarantee, (c) => page(c, words.guideTitle, <Guide />))

guaranteeGuide.post(paths.newGuarantee, roomForDrafts, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const id = await openOnce(c, 'guarantee', sent.given)
  return onward(c, paths.step(id, firstStep), openingWords.wasOpened)
})

const Guide = () => (
  <>
    <h1>
      <T of={words.guideTitle} />
    </h1>
    <p class="lead">
      <T of={words.guideLead} />
    </p>
    <ol>
      <Points of={words.points} />
    </ol>
    <h2>
      <T of={openingWords.toHand} />
    </h2>
    <ul>
      <Points of={toHandForLetter} />
    </ul>
    <form method="post" action={paths.newGuarantee} class="actions">
      <button type="submit">
        <T of={words.create} />
      </button>
    </form>
  </>
)
