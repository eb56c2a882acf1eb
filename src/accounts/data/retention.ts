/**
 * How long what belongs to a submitted application is kept after its last move. While it is kept it is only stored and
 * protected (Personal Information Protection Law, art. 47); a court may set its own archive period here.
 */
const years = 30

export const keptUntil = (lastMove: number): number =>
  new Date(lastMove).setUTCFullYear(new Date(lastMove).getUTCFullYear() + years)
