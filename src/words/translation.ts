import type { Sentences } from './built.ts'

/** A sentence that keeps a place to be filled in. */
export type Holding<Place extends string> = `${string}{${Place}}${string}`

/** How a language is called in itself, its tags for pages and for dates, and which registered names its readers know. */
export type Manner = { called: string; tag: string; dates: string; comma: string; names: 'zh' | 'en' }

/**
 * A further language: one file `translations/<language>.ts` that exports this as its default, and nothing else anywhere.
 * A sentence that is missing, superfluous or without one of its places does not compile.
 */
export type Translation = Manner & { sentences: Sentences }
