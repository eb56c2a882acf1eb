export const roles = ['clerk', 'judge', 'enforcement_officer', 'finance_officer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A member of the court's staff, signed in through the court's own identity provider. */
export type Officer = { id: string; court: string; name: string; roles: Role[] }

export const administers = ({ roles }: Officer) => roles.includes('administrator')
