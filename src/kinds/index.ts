import { guarantee } from './guarantee.ts'
import type { Kind, KindSlug, Preserved } from './kind.ts'
import { speakingOf } from './otherwise.ts'
import { preservation } from './preservation.ts'

export const kinds: Record<KindSlug, Kind> = { preservation, guarantee }
export const isKind = (slug: string): slug is KindSlug => Object.hasOwn(kinds, slug)

/** The kind of an application, in the words of what it preserves. */
export const kindOf = ({ kind, preserves }: { kind: KindSlug; preserves: Preserved | null }): Kind =>
  speakingOf(kinds[kind], preserves)
