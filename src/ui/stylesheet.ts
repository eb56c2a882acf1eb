import { encodeBase64 } from 'hono/utils/encode'
import { sheet } from './built-sheet.ts'
import { kept } from './html/kept.ts'
import { namesIn } from './html/traces.ts'
import type { Part } from './parted.ts'

/** A stylesheet, how a page carries it, and what lets it through the content policy. */
type Look = { css: string; carried: string; hash: string }

/** The whole of it, for frames that add parts of their own. */
export const wholeLook = () =>
  lookNamed('all', () => [...sheet.carried, ...sheet.finery].map((part) => fitting(part, () => true)).join(''))

/** The rules for a page on which this was found. */
export const lookOf = (traces: string) => lookNamed(traces, () => rulesFor(new Set(namesIn(traces))))

async function lookNamed(name: string, rules: () => string): Promise<Look> {
  const look = looks.get(name) ?? (await looked(rules()))
  looks.set(name, look)
  return look
}

const looks = new Map<string, Look>()

const rulesFor = (used: Set<string>) =>
  withoutIdle(sheet.carried.map((part) => fitting(part, (name) => used.has(name))).join(''))

function fitting([around, ...rules]: Part, there: (name: string) => boolean): string {
  const inside = rules
    .map(([body, ...selectors]) => {
      const ours = selectors.filter(([, ...names]) => names.every(there))
      return ours.length ? `${ours.map(([text]) => text)}{${body}}` : ''
    })
    .join('')
  return inside && around ? `${around}{${inside}}` : inside
}

/** Without the colours and lengths that no rule of it speaks of. */
function withoutIdle(css: string): string {
  const spoken = new Set(css.match(/(?<=var\()--\w+/g))
  return css.replace(/(--\w+):[^;}]*;?/g, (set, name: string) => (spoken.has(name) ? set : '')).replaceAll(';}', '}')
}

async function looked(css: string): Promise<Look> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))
  return { css, carried: kept(css), hash: `'sha256-${encodeBase64(bytes)}'` }
}
