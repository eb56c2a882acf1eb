import type { Actor } from '../kinds/kind.ts'
import type { Visit } from '../visit.ts'

export const roles = ['clerk', 'judge', 'enforcement_officer', 'finance_officer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A member of the court's staff, signed in through the court's own identity provider. */
export type Officer = { id: string; court: string; name: string; roles: Role[] }

export type OfficeVisit = Visit & { Variables: Visit['Variables'] & { officer: Officer } }

const acting: readonly Role[] = ['clerk', 'judge', 'enforcement_officer']

/** The hands of the lifecycle that this officer is. */
export const handsOf = ({ roles }: Officer): Actor[] => roles.filter((role) => acting.includes(role)) as Actor[]
