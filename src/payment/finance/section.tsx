import type { Child } from 'hono/jsx'
import { type Fen, yuan } from '../../rules/money.ts'
import { T } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'
import { words } from './words.ts'

export const Section = ({ title, empty, children }: { title: Said; empty?: boolean; children?: Child }) => (
  <>
    <h2>
      <T of={title} />
    </h2>
    {empty ? (
      <p class="hint">
        <T of={words.none} />
      </p>
    ) : (
      children
    )}
  </>
)

/** An amount of fen as it is shown; a dash where nothing is known. */
export const yuanOf = (amount: Fen | null) => (amount === null ? '—' : `¥${yuan(amount)}`)
