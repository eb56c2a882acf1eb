import type { Said } from '../words/lang.ts'

/** A name behind a code that an application uses. */
export type Named = { code: string } & Said

type Codes = { names: readonly Named[]; court: string | null }

/** The court that it is for, by name; undefined until one is chosen. */
export const courtOf = ({ names, court }: Codes): Named | undefined => names.find(({ code }) => code === court)

/** Its name as documents bear it, which are written in Chinese. */
export const courtName = (codes: Codes): string => courtOf(codes)?.zh ?? ''
