import type { IssuedRow } from '../../db/documents.ts'
import { titleOf } from '../../documents/titles.ts'
import { applicationWords } from '../../words/application.ts'
import { useLang, useSay } from '../lang.tsx'
import { moment } from '../time.ts'

export const DocumentList = ({ issued, href }: { issued: IssuedRow[]; href: (document: string) => string }) => {
  const say = useSay()
  const lang = useLang()
  if (!issued.length) return null
  return (
    <section>
      <h2>{say(applicationWords.documents)}</h2>
      <ul>
        {issued.map(({ id, kind, number, issuedAt }) => (
          <li>
            <a href={href(id)} data-hx-boost="false">
              {say(titleOf(kind))} {number}
            </a>{' '}
            <small>
              <time datetime={new Date(issuedAt).toISOString()}>{moment(issuedAt, lang)}</time>
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
