import type { Application } from '../../application.ts'
import type { IssuedRow } from '../../db/documents.ts'
import { titleOf } from '../../documents/titles.ts'
import { applicationWords } from '../../words/application.ts'
import { useLang, useSay } from '../lang.tsx'
import { moment } from '../time.ts'

type Props = { application: Application; issued: IssuedRow[]; href: (document: string) => string }

export const DocumentList = ({ application, issued, href }: Props) => {
  const say = useSay()
  const lang = useLang()
  if (!issued.length) return null
  const { kind: of, history } = application
  // There may be several rulings: each says what it rules.
  const rules = (number: string) => of.events[history.find(({ told }) => told.number === number)?.event ?? '']?.title
  return (
    <section>
      <h2>{say(applicationWords.documents)}</h2>
      <ul>
        {issued.map(({ id, kind, number, issuedAt }) => {
          const ruled = rules(number)
          return (
            <li>
              <a href={href(id)} data-hx-boost="false">
                {say(titleOf(kind))} {number}
              </a>{' '}
              {ruled && `${say(ruled)} `}
              <small>
                <time datetime={new Date(issuedAt).toISOString()}>{moment(issuedAt, lang)}</time>
              </small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
