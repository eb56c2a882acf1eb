import type { PreservationType } from './fee.ts'
import type { Stage } from './stages.ts'

type Asked = { stage: Stage; type: PreservationType; foreign?: boolean }

/** In foreign-related arbitration the court orders a guarantee, except for evidence that it sees no need for (INT 540). */
export const mustBeOrdered = ({ stage, type, foreign }: Asked): boolean =>
  stage === 'arbitration' && foreign === true && type !== 'evidence'

/** Whether this court may rule on it: an intermediate one (CPL 289), whose code has no four digits as those of basic courts. */
export const rulesOnForeign = (court: string): boolean => !/\d{4}$/.test(court)
