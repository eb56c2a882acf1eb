import type { Approved } from '../../providers/sms/settings.ts'
import { type TemplateName, templateNames, templates } from '../../providers/sms/templates.ts'
import { type Lang, langs, say } from '../../words/lang.ts'

export const signName = '保全'

/** The texts that the sandbox's providers have approved: all of ours, under numbers of their own. */
export const approved = Object.fromEntries(
  templateNames.map((name) => [name, Object.fromEntries(langs.map((lang) => [lang, idOf(name, lang)]))]),
) as Approved

function idOf(name: TemplateName, lang: Lang) {
  return String(100_000 + templateNames.indexOf(name) * langs.length + langs.indexOf(lang))
}

/** The message that a template makes with its blanks filled in, or null for a number that was never approved. */
export function written(
  id: string,
  blanks: (names: readonly string[]) => string[],
): { text: string; code?: string } | null {
  const name = templateNames.find((known) => Object.values(approved[known]).includes(id))
  const lang = langs.find((known) => name && approved[name][known] === id)
  if (!name || !lang) return null
  const { params, says } = templates[name]
  const values = blanks(params)
  if (values.length !== params.length || values.some((value) => typeof value !== 'string')) return null
  const filled = Object.fromEntries(params.map((param, place) => [param, values[place]!]))
  return { text: `【${signName}】${say(lang, says, filled)}`, ...(filled.code && { code: filled.code }) }
}
