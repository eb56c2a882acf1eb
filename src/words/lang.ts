export const langs = ['zh', 'en'] as const
export type Lang = (typeof langs)[number]

/** One thing said in every language; `{name}` marks a place to fill in. */
export type Said = { readonly [L in Lang]: string }

/** The text in one language with its places filled in. */
export const say = (lang: Lang, said: Said, filled: Record<string, string | number> = {}): string =>
  said[lang].replace(/\{(\w+)\}/g, (place, name: string) => String(filled[name] ?? place))
