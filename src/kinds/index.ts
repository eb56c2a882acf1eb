import { guarantee } from './guarantee.ts'
import type { Kind, KindSlug } from './kind.ts'
import { preservation } from './preservation.ts'

export const kinds: Record<KindSlug, Kind> = { preservation, guarantee }
export const isKind = (slug: string): slug is KindSlug => Object.hasOwn(kinds, slug)
