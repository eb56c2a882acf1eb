import type { Filled, Form } from '../steps/form/step.ts'
import type { Said } from '../words/lang.ts'
import type { guaranteeAsks } from './asks/guarantee.ts'
import type { preservationAsks } from './asks/preservation.ts'
import type { otherwise } from './asks/preserved.ts'
import type { Hearing } from './asks/questions.ts'

type In<T> = T[keyof T]
type NamesIn<F extends Form> = F extends Form ? keyof F['fields'] : never
type Question = NamesIn<In<typeof preservationAsks> | In<In<typeof otherwise>> | In<typeof guaranteeAsks>>

/** What `asks/` asks and whoever makes the move answers, a text each. */
type Answered = { [name in Exclude<Question, 'defects' | 'heard'>]?: string } & { defects?: string[]; heard?: Hearing }

/** What the service notes itself. */
type Noted = {
  /** What the move makes payable. */
  fen?: number
  /** The officer's name, as the document bears it. */
  by?: string
  /** The hash of what was handed in, and the insurer that it was handed to. */
  snapshot?: string
  handedTo?: { code: string } & Said
}

/** What a payment was, as the Cashier tells it. */
export type Settled = { order: string; provider: string; paid: string; trade: string; paidAt: string }

/** What a move carries, as it stands in the history. */
export type Told = Answered & Noted & Partial<Settled>

/** The hash of what was last handed in. */
export const snapshotIn = (history: readonly { told: Told }[]): string | undefined =>
  history.findLast(({ told }) => told.snapshot)?.told.snapshot

/** Of it, what was answered. */
export function answeredIn({ fen: _, handedTo: __, ...answers }: Told): Filled {
  return answers
}
