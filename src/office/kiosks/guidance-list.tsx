import type { GuidanceRow } from '../../db/kiosk/guidance.ts'
import { kindTitles } from '../../kinds/words/titles.ts'
import { paths } from '../../paths.ts'
import { Cell } from '../../ui/cell.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { applicationWords } from '../../words/application.ts'
import { common } from '../../words/common.ts'
import { kioskWords as words } from './words.ts'

type Record = GuidanceRow & { person: string }

export const GuidanceList = ({ records, older }: { records: Record[]; older?: string }) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.guidance)}</h1>
      <p class="lead">{say(records.length ? words.guidanceLead : words.noGuidance)}</p>
      {records.length > 0 && <Records records={records} />}
      {older && (
        <p>
          <a href={older}>{say(applicationWords.older)}</a>
        </p>
      )}
      <p class="actions">
        <a href={paths.courtKiosks}>{say(common.back)}</a>
      </p>
    </>
  )
}

const Records = ({ records }: { records: Record[] }) => {
  const say = useSay()
  return (
    <div class="wide" tabindex={0} role="group" aria-label={say(words.guidance)}>
      <table class="compare">
        <caption>{say(words.newestFirst)}</caption>
        <thead>
          <tr>
            {[words.helped, words.helper, words.helpedAt, words.helpedWith].map((heading) => (
              <th scope="col">{say(heading)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <OneRecord {...record} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const OneRecord = ({ person, officerName, kiosk, at, endedAt, kind, number, consent }: Record) => {
  const [lang, say] = [useLang(), useSay()]
  return (
    <tr>
      <Cell head={words.helped}>{person}</Cell>
      <Cell head={words.helper}>{officerName}</Cell>
      <Cell head={words.helpedAt}>
        {kiosk}
        <br />
        <small>
          {say(words.began, { time: moment(at, lang) })}
          <br />
          {endedAt === null ? say(words.goesOn) : say(words.ended, { time: moment(endedAt, lang) })}
        </small>
      </Cell>
      <Cell head={words.helpedWith}>
        {kind ? say(kindTitles[kind]) : say(words.helpedWithAll)} {number}
        <br />
        <small lang="zh-CN">{say(words.consented, { consent })}</small>
      </Cell>
    </tr>
  )
}
