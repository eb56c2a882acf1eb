type Step = { event: string; told: Record<string, unknown> }

/** The ruling on which measures stand, with what it orders; null where none has been made. */
export const grantOf = <S extends Step>(history: readonly S[]): S | null =>
  history.findLast(
    ({ event, told }) => (event === 'grant' || event === 'grant_in_part') && typeof told.order === 'string',
  ) ?? null
