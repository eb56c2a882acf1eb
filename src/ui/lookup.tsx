import type { Named } from '../db/read.ts'
import { paths } from '../paths.ts'
import { common } from '../words/common.ts'
import { type BoxProps, textOf } from './box.tsx'
import { useSay } from './lang.tsx'

/** A code found by searching: type and press, or, where scripts run, just type. */
export const Lookup = (props: BoxProps) => {
  const words = useSay()
  const { name, table = 'court' } = props.field
  return (
    <>
      <Found name={name} rows={shown(props)} chosen={textOf(props)} />
      <div class="row">
        <input
          type="search"
          name={`${name}_find`}
          aria-label={`${words(common.search)}: ${words(props.field.label)}`}
          autocomplete="off"
          hx-get={`${paths.codes(table)}?field=${name}`}
          hx-trigger="input changed delay:250ms"
          hx-target={`#${name}-found`}
          hx-swap="outerHTML"
        />
        <button class="quiet" name="find" value={name}>
          {words(common.search)}
        </button>
      </div>
    </>
  )
}

function shown({ field, filling }: BoxProps): readonly Named[] | undefined {
  const chosen = filling.values?.[field.name]
  const now = (filling.names ?? []).filter(({ code }) => code === chosen)
  const found = filling.found?.[field.name]
  return found ? [...now, ...found.filter(({ code }) => code !== chosen)] : now.length ? now : undefined
}

type FoundProps = { name: string; rows?: readonly Named[]; chosen?: string }

/** What was found, as choices; the answer to the search itself where scripts run. */
export const Found = ({ name, rows, chosen }: FoundProps) => {
  const words = useSay()
  return (
    <div id={`${name}-found`} class="options" aria-live="polite">
      {rows?.map((row) => (
        <>
          <input
            type="radio"
            id={`${name}-${row.code}`}
            name={name}
            value={row.code}
            checked={row.code === chosen || rows.length === 1}
          />
          <label for={`${name}-${row.code}`}>{words(row)}</label>
        </>
      ))}
      {rows?.length === 0 && <p class="hint wide">{words(common.nothingFound)}</p>}
    </div>
  )
}
