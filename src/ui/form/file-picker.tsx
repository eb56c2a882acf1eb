import { accepted } from '../../files/allowed.ts'
import type { Said } from '../../words/lang.ts'
import { T } from '../lang.tsx'

type Props = { name: string; label: Said; hint?: Said; mistake?: Said; multiple?: boolean; accept?: string }

/** Where files are chosen beside a form's other questions. */
export const FilePicker = ({ name, label, hint, mistake, multiple, accept = accepted }: Props) => (
  <div class={mistake ? 'field wrong' : 'field'}>
    <label for={name}>
      <T of={label} />
    </label>
    {hint && (
      <div class="hint" id={`${name}-hint`}>
        <T of={hint} />
      </div>
    )}
    {mistake && (
      <p class="mistake" id={`${name}-mistake`}>
        <T of={mistake} />
      </p>
    )}
    <input
      id={name}
      name={name}
      type="file"
      class="file"
      multiple={multiple}
      required
      accept={accept}
      aria-invalid={mistake && 'true'}
      aria-describedby={[hint && `${name}-hint`, mistake && `${name}-mistake`].filter(Boolean).join(' ') || undefined}
    />
  </div>
)
