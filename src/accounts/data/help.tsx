import type { GuidanceRow } from '../../db/kiosk/guidance.ts'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { dataWords as words } from './words.ts'

/** Who of the court has helped at a terminal, when, and to what one had agreed. */
export const Help = ({ records }: { records: GuidanceRow[] }) => {
  const [lang, say] = [useLang(), useSay()]
  const period = ({ at, endedAt }: GuidanceRow) =>
    endedAt === null
      ? say(words.helpGoesOn, { from: moment(at, lang) })
      : say(words.helpEnded, { from: moment(at, lang), until: moment(endedAt, lang) })
  return (
    <section>
      <h2>{say(words.helpTitle)}</h2>
      <p>{say(words.helpSays)}</p>
      <ul>
        {records.map((record) => (
          <li>
            {say(words.helpedBy, { officer: record.officerName, kiosk: record.kiosk })} {record.number}
            <br />
            <small>
              {period(record)} · {record.consent}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
