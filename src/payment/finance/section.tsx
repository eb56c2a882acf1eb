import type { Child } from 'hono/jsx'
import { type Fen, yuan } from '../../rules/money.ts'
import { T } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'

/** A part of a page; where there is none of it, the page says so in its own place. */
export const Section = ({ title, empty, children }: { title: Said; empty?: boolean; children?: Child }) =>
  empty ? null : (
    <>
      <h2>
        <T of={title} />
      </h2>
      {children}
    </>
  )

/** An amount of fen as it is shown; a dash where nothing is known. */
export const yuanOf = (amount: Fen | null) => (amount === null ? '—' : `¥${yuan(amount)}`)

/** The same of what a bank's account shows: money that went out has its sign. */
export const signed = (amount: Fen) => (amount < 0 ? `−${yuanOf(-amount)}` : yuanOf(amount))
