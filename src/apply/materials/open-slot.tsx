import type { Application } from '../../application.ts'
import type { MaterialRow } from '../../db/read.ts'
import { accepted } from '../../files/allowed.ts'
import { changedSinceSigned } from '../../kinds/standing/since-signed.ts'
import { toCorrectAt } from '../../kinds/standing/to-correct.ts'
import { paths } from '../../paths.ts'
import type { Slot } from '../../steps/materials.ts'
import { signed } from '../../steps/signed.ts'
import { Labelled, useLabelled } from '../../ui/labelled.tsx'
import { useSay } from '../../ui/lang.tsx'
import { applicationWords } from '../../words/application.ts'
import { common } from '../../words/common.ts'
import type { Refused } from './keep.ts'
import { filesIn, State } from './slot-list.tsx'
import { materialWords } from './words.ts'

type Props = { application: Application; slot: Slot; refused: Refused[]; first: boolean }

/** The slot that is being filled: what is there, what was refused, and where to add more. `first`: before anything else. */
export const OpenSlot = ({ application, slot, refused, first }: Props) => {
  const say = useSay()
  const labelled = useLabelled()
  return (
    <section class="box">
      <h2>
        {say(slot.title)} <State application={application} slot={slot} />
      </h2>
      {toCorrectAt(application, slot.key).notes.map((note) => (
        <p class="mistake">{say(applicationWords.asked, { note })}</p>
      ))}
      {slot.key === signed && changedSinceSigned(application) && <p class="warning">{say(materialWords.signAnew)}</p>}
      {slot.why && <Why application={application} slot={slot} why={say(slot.why)} />}
      {filesIn(application, slot).map((file) => (
        <FileRow application={application} file={file} />
      ))}
      {refused.map(({ name, says }) => (
        <p class="mistake" role="alert">
          {name ? <Labelled label={name} text={says} /> : say(says)}
        </p>
      ))}
      <form method="post" action={paths.materials(application.id)} enctype="multipart/form-data" class="row">
        <input type="hidden" name="slot" value={slot.key} />
        <input
          type="file"
          class="file"
          name="files"
          multiple
          accept={accepted}
          aria-label={labelled(materialWords.chooseFiles, slot.title)}
        />
        <button class={first ? undefined : 'quiet'}>{say(materialWords.upload)}</button>
      </form>
    </section>
  )
}

const Why = ({ application: { id }, slot, why }: Pick<Props, 'application' | 'slot'> & { why: string }) => (
  <p class="hint">
    {slot.key === signed ? (
      <a href={paths.printed(id)} data-hx-boost="false">
        {why}
      </a>
    ) : (
      why
    )}
  </p>
)

const FileRow = ({ application, file }: { application: Application; file: MaterialRow }) => {
  const say = useSay()
  const labelled = useLabelled()
  return (
    <form method="post" action={paths.materialRemoval(application.id, file.id)} class="row">
      <a href={paths.material(application.id, file.id)} data-hx-boost="false">
        {file.name}
      </a>{' '}
      <small>{sizeOf(file.size)}</small>
      <button class="link" aria-label={labelled(common.remove, file.name)}>
        {say(common.remove)}
      </button>
    </form>
  )
}

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
