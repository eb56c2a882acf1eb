import type { Application } from '../../application.ts'
import type { MaterialRow } from '../../db/read.ts'
import { accepted } from '../../files/kinds.ts'
import { paths } from '../../paths.ts'
import type { Slot } from '../../steps/materials.ts'
import { useSay } from '../../ui/lang.tsx'
import { applyWords } from '../../words/apply.ts'
import { common } from '../../words/common.ts'
import type { Refused } from './keep.ts'

/**
 * One named place for papers: what is there, what was refused, and where to add more. Its forms bear its name, which a
 * browser keeps through what it is sent on to: the page comes back where one was, not at its top.
 */
export const SlotCard = ({
  application,
  slot,
  refused,
}: {
  application: Application
  slot: Slot
  refused: Refused[]
}) => {
  const say = useSay()
  const files = application.files.filter((file) => file.slot === slot.key)
  return (
    <section class="card" id={slot.key}>
      <h2>
        {say(slot.title)}{' '}
        {files.length > 0 ? (
          <span class="tag">{say(applyWords.handedIn)}</span>
        ) : (
          slot.required && <span class="tag you">{say(applyWords.required)}</span>
        )}
      </h2>
      {slot.why && (
        <p class="hint">
          {slot.key === 'application' ? (
            <a href={paths.printed(application.id)} data-hx-boost="false">
              {say(slot.why)}
            </a>
          ) : (
            say(slot.why)
          )}
        </p>
      )}
      {files.map((file) => (
        <FileRow application={application} file={file} />
      ))}
      {refused.map(({ name, says }) => (
        <p class="mistake" role="alert">
          {name ? say(common.labelled, { label: name, text: says }) : say(says)}
        </p>
      ))}
      <form
        method="post"
        action={`${paths.materials(application.id)}#${slot.key}`}
        enctype="multipart/form-data"
        class="row"
      >
        <input type="hidden" name="slot" value={slot.key} />
        <input
          type="file"
          class="file"
          name="files"
          multiple
          accept={accepted}
          aria-label={`${say(applyWords.chooseFiles)}: ${say(slot.title)}`}
        />
        <button type="submit" class="quiet">
          {say(applyWords.upload)}
        </button>
      </form>
    </section>
  )
}

const FileRow = ({ application, file }: { application: Application; file: MaterialRow }) => {
  const say = useSay()
  return (
    <form method="post" action={`${paths.materialRemoval(application.id, file.id)}#${file.slot}`} class="row">
      <a href={paths.material(application.id, file.id)} data-hx-boost="false">
        {file.name}
      </a>{' '}
      <small>{sizeOf(file.size)}</small>
      <button type="submit" class="link" aria-label={`${say(common.remove)}: ${file.name}`}>
        {say(common.remove)}
      </button>
    </form>
  )
}

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
