type Step = { event: string; told: Record<string, unknown> }

const lastOrder = <S extends Step>(history: readonly S[], ...events: string[]): S | null =>
  history.findLast(({ event, told }) => events.includes(event) && typeof told.order === 'string') ?? null

/** The ruling on which measures stand, with what it orders; null where none has been made. */
export const grantOf = <S extends Step>(history: readonly S[]): S | null => lastOrder(history, 'grant', 'grant_in_part')

/** The ruling that lifted them. */
export const liftingOf = <S extends Step>(history: readonly S[]): S | null => lastOrder(history, 'lift')

/** What was taken on that ruling, where whoever enforced it has said so. */
export const takenOf = <S extends Step>(history: readonly S[]): S | null =>
  history.findLast(({ event, told }) => event === 'secure' && typeof told.result === 'string') ?? null
