import type { Application } from '../application.ts'
import { paths } from '../paths.ts'
import type { Filled } from '../steps/form/step.ts'
import { Preview } from '../ui/application/preview.tsx'
import { useLabelled } from '../ui/labelled.tsx'
import { useSay } from '../ui/lang.tsx'
import { officeWords } from '../words/office.ts'

type Props = { application: Application; values: Filled; masked: boolean }

/** The whole application with a place beside each answer and each paper to say what must be corrected. */
export const DefectForm = ({ application, values, masked }: Props) => {
  const say = useSay()
  const labelled = useLabelled()
  const Note = ({ at, label }: { at: string; label: string }) => (
    <input
      type="text"
      class="short"
      name={`defects:${at}`}
      value={String(values[`defects:${at}`] ?? '')}
      aria-label={labelled(officeWords.note, label)}
      maxlength={300}
    />
  )
  return (
    <>
      <label>
        {say(officeWords.otherNote)}
        <input type="text" name="defects:other" value={String(values['defects:other'] ?? '')} maxlength={300} />
      </label>
      {masked && (
        <p class="hint">
          <a href={paths.courtReveal(application.id)}>{say(officeWords.masked)}</a>
        </p>
      )}
      <Preview
        application={application}
        masked={masked}
        beside={{
          field: (step, entry, field) => (
            <Note at={`${step.slug}/${entry.id}/${field.name}`} label={say(field.label)} />
          ),
          slot: (key) => <Note at={`materials/${key}`} label={say(officeWords.papers)} />,
          material: (file) => paths.courtMaterial(application.id, file),
        }}
      />
    </>
  )
}
