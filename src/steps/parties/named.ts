import type { Entry, Filled } from '../form/step.ts'

/** What a person or an organisation is known by; '' where there is none. */
export const numberOf = ({ idNumber, licenceNumber }: Filled): string => String(idNumber ?? licenceNumber ?? '')

/** How the parties of one side are called, in the order in which they were entered. */
export const namesOf = (side: readonly Entry[] = []): string[] => side.map(({ value }) => String(value.name))
