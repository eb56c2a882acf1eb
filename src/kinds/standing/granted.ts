import type { Told } from '../told.ts'

type Step = { event: string; told: Told }
/** A ruling that orders something. */
export type Ruling<S> = S & { told: { number: string; order: string } }

const lastOrder = <S extends Step>(history: readonly S[], ...events: string[]): Ruling<S> | null =>
  history.findLast((step): step is Ruling<S> => events.includes(step.event) && step.told.order !== undefined) ?? null

/** The ruling on which measures stand, with what it orders; null where none has been made. */
export const grantOf = <S extends Step>(history: readonly S[]): Ruling<S> | null =>
  lastOrder(history, 'grant', 'grant_in_part')

/** The ruling that lifted them. */
export const liftingOf = <S extends Step>(history: readonly S[]): Ruling<S> | null => lastOrder(history, 'lift')

/** What was taken on that ruling, where whoever enforced it has said so. */
export const takenOf = (history: readonly Step[]): string | undefined =>
  history.findLast(({ event, told }) => event === 'secure' && told.result !== undefined)?.told.result
