import type { Letter } from '../../letters.ts'
import { yuan } from '../../rules/money.ts'
import { guaranteeWords as words } from '../../words/guarantee.ts'
import type { Said } from '../../words/lang.ts'
import { Fact } from '../fact.tsx'
import { useSay } from '../lang.tsx'

type Props = { letter: Letter | null; href: (endorsement: string) => string }

/** The letter behind a preservation, as data that stands or falls now; never a scan. */
export const LetterBox = ({ letter, href }: Props) => {
  const say = useSay()
  if (!letter) return null
  const rows: [Said, string][] = [
    [words.insurer, letter.insurer ? say(letter.insurer) : ''],
    [words.guaranteed, say(words.yuan, { n: yuan(letter.amount ?? 0) })],
    [words.letterNumber, letter.letterNumber],
    [words.policyNumber, letter.policyNumber],
    [words.hash, letter.letterSha256],
  ]
  return (
    <section class={`box ${letter.live ? 'good' : 'bad'}`}>
      <h2>
        {say(words.letterTitle)} <span class="tag">{say(letter.live ? words.letterLive : words.letterDead)}</span>
      </h2>
      <dl>
        {rows.map(([label, value]) => (
          <Fact of={label}>{value}</Fact>
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
