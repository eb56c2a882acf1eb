const maxLength = 120

/** The ending without its dot, in lower case; '' where there is none. */
export const ending = (name: string) => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

const stem = (name: string) => (ending(name) ? name.slice(0, -ending(name).length - 1) : name)

/** What a person can read again, without paths, controls or letters that turn the direction of writing. */
export function tidyName(given: string, as: string): string {
  const readable = lastPart(given.toWellFormed().normalize('NFC'))
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
  const kept = [...trimmed(stem(readable.trim()))].slice(0, maxLength - as.length - 1).join('')
  return `${trimmed(kept) || '未命名'}.${as}`
}

const lastPart = (name: string) => name.split(/[/\\]/).at(-1)!
// The end is looked for from where a run of dots begins, not from each of them: a long one would take minutes.
const trimmed = (name: string) => name.replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, '')
