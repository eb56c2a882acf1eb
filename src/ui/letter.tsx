import type { Letter } from '../letters.ts'
import { yuan } from '../rules/money.ts'
import { guaranteeWords as words } from '../words/guarantee.ts'
import { useSay } from './lang.tsx'

type Props = { letter: Letter | null; href: (endorsement: string) => string }

/** The letter behind a preservation, as data that stands or falls now; never a scan. */
export const LetterBox = ({ letter, href }: Props) => {
  const say = useSay()
  if (!letter) return null
  const rows: [string, string][] = [
    [say(words.insurer), letter.insurer ? say(letter.insurer) : ''],
    [say(words.guaranteed), say(words.yuan, { n: yuan(letter.amount ?? 0) })],
    [say(words.letterNumber), letter.letterNumber],
    [say(words.policyNumber), letter.policyNumber],
    [say(words.hash), letter.letterSha256],
  ]
  return (
    <section class={`box ${letter.live ? 'good' : 'bad'}`}>
      <h2>
        {say(words.letterTitle)} <span class="tag">{say(letter.live ? words.letterLive : words.letterDead)}</span>
      </h2>
      <dl>
        {rows.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {letter.endorsements.map(({ id, number, summary }) => (
        <p>
          <a href={href(id)} data-hx-boost="false">
            {say(words.endorsement, { number, summary })}
          </a>
        </p>
      ))}
    </section>
  )
}
