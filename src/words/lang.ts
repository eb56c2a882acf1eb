import { type Day, isDay, startOfDay } from '../rules/calendar.ts'
import { translations } from './built.ts'
import type { Manner, Translation } from './translation.ts'

/** The two languages that every sentence is written in, side by side, where it stands. Contracts with machines know these. */
export type Written = 'zh' | 'en'

/**
 * A language that a file of its own translates into: its tag with script or region, such as `ug-CN`.
 * Nothing can be indexed by it, so that all words go through `say`.
 */
export type Further = `${string}-${string}`
export type Lang = Written | Further

export const langs: readonly Lang[] = ['zh', 'en', ...(Object.keys(translations) as Further[])]

/** The language of that tag, Chinese where it is none of ours any more. */
export const spoken = (tag: string): Lang => langs.find((lang) => lang === tag) ?? 'zh'

/** One thing said in both written languages; `{name}` marks a place to fill in. */
export type Said = { readonly zh: string; readonly en: string; readonly of?: Said; readonly places?: Places }
export type Places = { readonly [name: string]: string | number | Said | On }
/** A day, which each language writes in its own way. */
export type On = { readonly day: Day }

/** A sentence in both of them. */
export const said = (zh: string, en: string): Said => ({ zh, en })

/** A sentence with its places filled in, as good as any other; only so can every language put them where it wants. */
export const fill = (of: Said, places: Places): Said => ({
  zh: say('zh', of, places),
  en: say('en', of, places),
  of,
  places,
})

/** The text in one language with its places filled in. */
export function say(lang: Lang, said: Said, places: Places = {}): string {
  if (said.of) return say(lang, said.of, { ...said.places, ...places })
  return textOf(lang, said).replace(/\{(\w+)\}/g, (place, name: string) => {
    const put = places[name] ?? place
    if (typeof put !== 'object') return String(put)
    return 'day' in put ? dated(put.day, lang) : say(lang, put)
  })
}

/** A Beijing day, written as moments are; what is no day, as it stands. */
export const dated = (day: Day, lang: Lang): string => (isDay(day) ? datesIn(lang).format(startOfDay(day)) : day)

const dates = new Map<Lang, Intl.DateTimeFormat>()

function datesIn(lang: Lang): Intl.DateTimeFormat {
  const shape = { timeZone: 'Asia/Shanghai', dateStyle: 'medium' } as const
  const known = dates.get(lang) ?? new Intl.DateTimeFormat(mannerOf(lang).dates, shape)
  dates.set(lang, known)
  return known
}

const written: Record<Written, Manner> = {
  zh: { called: '中文', tag: 'zh-CN', dates: 'zh-CN', comma: '、', names: 'zh' },
  en: { called: 'English', tag: 'en', dates: 'en-GB', comma: ', ', names: 'en' },
}
const isWritten = (lang: Lang): lang is Written => lang in written

/** How a language is called and how it writes what is not words. */
export const mannerOf = (lang: Lang): Manner => (isWritten(lang) ? written[lang] : translationOf(lang))
const translationOf = (lang: Further) => (translations as Record<string, Translation>)[lang]!

// Sentences are gathered before types are checked, so one is missing only where it was put together out of sight.
function textOf(lang: Lang, said: Said): string {
  if (isWritten(lang)) return said[lang]
  if (isName(said)) return said[mannerOf(lang).names]
  const text = (translationOf(lang).sentences as Record<string, string>)[said.en]
  if (text === undefined) console.error(JSON.stringify({ untranslated: said.en, lang }))
  return text ?? said.en
}

/** A row of a register, of a court, a cause or a company, bears its code or id: a name is not translated. */
const isName = (said: Said) => 'code' in said || 'id' in said
