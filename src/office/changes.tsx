import type { Application } from '../application.ts'
import { handsIn } from '../kinds/kind.ts'
import { entryName, type Filled } from '../steps/form/step.ts'
import { type Showing, shown } from '../ui/application/given.tsx'
import { useLabelled } from '../ui/labelled.tsx'
import { useLang, useSay } from '../ui/lang.tsx'
import { common } from '../words/common.ts'
import { officeWords } from '../words/office.ts'
import type { Difference } from './differences.ts'

type Props = { application: Application; changes: Difference[]; masked: boolean }

/** What a correction has changed, for the clerk who asked for it; or what of guarantee or clues came later. */
export const Changes = ({ application, changes, masked }: Props) => {
  const say = useSay()
  const last = application.history.findLast(({ event }) => handsIn(event))
  return (
    <section class="box">
      <h2>{say(last?.event === 'submit' ? officeWords.changes : officeWords.addedLater)}</h2>
      {changes.length === 0 && <p>{say(officeWords.nothingChanged)}</p>}
      <ul>
        {changes.map((change) => (
          <li>
            <Line showing={{ ...application, masked }} change={change} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Line = ({ showing, change }: { showing: Showing; change: Difference }) => {
  const lang = useLang()
  const say = useSay()
  const labelled = useLabelled()
  if ('file' in change)
    return <>{labelled(change.what === 'added' ? officeWords.added : officeWords.gone, change.file)}</>
  const name = [...new Set([say(change.step.title), entryName(change.step, change.entry, lang)])].join(' · ')
  if (change.what !== 'changed')
    return <>{labelled(change.what === 'added' ? officeWords.added : officeWords.gone, name)}</>
  const text = (value: Filled[string]) => shown(change.field, value, lang, showing) || say(common.notGiven)
  return (
    <>
      {name} · {labelled(change.field.label, officeWords.before)} <del>{text(change.before)}</del>{' '}
      {say(officeWords.now)} <ins>{text(change.now)}</ins>
    </>
  )
}
