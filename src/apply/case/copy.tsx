import type { Application } from '../../application.ts'
import { idFrom, newId } from '../../db/connect.ts'
import { letterEntry, wholeOf } from '../../kinds/journey/carry.ts'
import type { KindSlug } from '../../kinds/kind.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { onward } from '../../ui/onward.ts'
import { deskOf } from '../desk.ts'
import { type Mine, notOpen } from '../load.ts'
import { roomForDrafts } from '../opening/room-for-drafts.ts'
import { caseWords } from './words.ts'

/** What ended without what was asked for is applied for again without typing any of it again. */
export const copy = new Hono<Mine>()

// Where an insurer said no, the same application chooses another one.
const ended: Record<KindSlug, readonly string[]> = {
  preservation: ['rejected', 'withdrawn', 'dismissed'],
  guarantee: ['cancelled'],
}
const mayCopy = ({ kind, status }: Application) => ended[kind.slug].includes(status)

copy.post('/:id/copy', roomForDrafts, async (c) => {
  const { application } = c.var
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  if (!mayCopy(application)) return notOpen(c)
  const id = await idFrom(application.id[0]!, 'copy', application.id, one(sent.given, 'key'))
  await deskOf(c.env, id).openFilled(
    { kind: application.kind.slug, owner: application.owner },
    carried(id, application),
  )
  return onward(c, paths.preview(id), caseWords.wasCopied)
})

// A letter backs one preservation, so it stays with the one that it was issued for; papers go along by reference.
const carried = (id: string, { answers, files }: Application) => ({
  entries: wholeOf(answers).filter(({ entry }) => entry.id !== letterEntry),
  materials: files
    .filter(({ slot }) => slot !== `guarantee:${letterEntry}`)
    .map((file) => ({ ...file, id: newId(id[0]), applicationId: id })),
})

export const CopyToDraft = ({ application }: { application: Application }) =>
  mayCopy(application) ? (
    <form method="post" action={paths.copy(application.id)}>
      <p class="hint">
        <T of={caseWords.copySays} />
      </p>
      <p class="actions">
        <button type="submit">
          <T of={caseWords.copy} />
        </button>
      </p>
    </form>
  ) : null
