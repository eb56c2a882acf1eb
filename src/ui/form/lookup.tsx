import type { Named } from '../../db/names.ts'
import { common } from '../../words/common.ts'
import { useLabelled } from '../labelled.tsx'
import { useSay } from '../lang.tsx'
import { type BoxProps, textOf } from './box.tsx'

/** A code found by searching: type and press, or, where scripts run, just type. Courts are found by province too. */
export const Lookup = (props: BoxProps) => {
  const say = useSay()
  const labelled = useLabelled()
  const { name, table = 'court', label } = props.field
  return (
    <>
      <div class="options">
        <Found
          name={name}
          rows={shown(props)}
          chosen={textOf(props)}
          asked={props.filling.found?.[name] !== undefined}
        />
      </div>
      <div class="row">
        <input
          type="search"
          name={`${name}_find`}
          value={props.filling.values?.[`${name}_find`]}
          aria-label={labelled(common.search, label)}
          autocomplete="off"
          data-codes={table}
        />
        <button class="quiet" name="find" value={name}>
          {say(common.search)}
        </button>
      </div>
      {table === 'court' && <Provinces name={name} rows={props.filling.found?.[provinceOf(name)]} />}
    </>
  )
}

export const provinceOf = (name: string) => `${name}_province`

/** Nobody needs to know a court's name: a province, then the court. The list comes only when it is asked for. */
const Provinces = ({ name, rows }: { name: string; rows?: readonly Named[] }) => {
  const say = useSay()
  return rows ? (
    <div class="row">
      <select name={provinceOf(name)} aria-label={say(common.province)} autofocus>
        {rows.map((row) => (
          <option value={row.code}>{say(row)}</option>
        ))}
      </select>
      <button class="quiet" name="find" value={name}>
        {say(common.showCourts)}
      </button>
    </div>
  ) : (
    <button class="link" name="find" value={provinceOf(name)}>
      {say(common.byProvince)}
    </button>
  )
}

function shown({ field, filling }: BoxProps): readonly Named[] | undefined {
  const chosen = filling.values?.[field.name]
  const now = (filling.names ?? []).filter(({ code }) => code === chosen)
  const found = filling.found?.[field.name]
  return found ? [...now, ...found.filter(({ code }) => code !== chosen)] : now.length ? now : undefined
}

type FoundProps = { name: string; rows?: readonly Named[]; chosen?: string; asked?: boolean }

/** What was found, as choices; the answer to the search itself where scripts run. */
export const Found = ({ name, rows, chosen, asked }: FoundProps) => {
  const say = useSay()
  return (
    <>
      {rows?.map((row, place) => (
        <label>
          <input
            type="radio"
            name={name}
            value={row.code}
            checked={row.code === chosen || rows.length === 1}
            autofocus={asked && place === 0}
          />
          {say(row)}
        </label>
      ))}
      {rows?.length === 0 && <p class="hint">{say(common.nothingFound)}</p>}
    </>
  )
}
