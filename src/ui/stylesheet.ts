import { encodeBase64 } from 'hono/utils/encode'
import { kept } from './html/kept.ts'
import { namesIn } from './html/traces.ts'
import { carriedOf, minified } from './minified.ts'
import source from './style.css'

/** A stylesheet, how a page carries it, and what lets it through the content policy. */
export type Look = { css: string; carried: string; hash: string }

type Selector = { text: string; names: string[] }
/** `@media (…) { a, b { … } c { … } }` is for any of a, b and c, and each can be left out. */
type Part = { around: string; rules: { selectors: Selector[]; body: string }[] }

const parts = minified(carriedOf(source)).map(partOf)

/** The whole of it, for frames that add parts of their own. */
export const wholeLook = () => lookNamed('all', () => minified(source).join(''))

/** The rules for a page on which this was found. */
export const lookOf = (traces: string) => lookNamed(traces, () => rulesFor(new Set(namesIn(traces))))

async function lookNamed(name: string, rules: () => string): Promise<Look> {
  const look = looks.get(name) ?? (await looked(rules()))
  looks.set(name, look)
  return look
}

const rulesFor = (used: Set<string>) => withoutIdle(parts.map((part) => fitting(part, used)).join(''))
const looks = new Map<string, Look>()

function partOf(line: string): Part {
  const [, around = '', inside = line] = /^(@[^{]*){(.*)}$/.exec(line) ?? []
  const rules = [...inside.matchAll(/([^{}]+){([^{}]*)}/g)].map(([, list, body]) => ({
    selectors: list!.split(',').map((text) => ({ text, names: spokenOf(text) })),
    body: body!,
  }))
  return { around, rules }
}

function spokenOf(selector: string): string[] {
  return selector.replace(/::?[a-z-]+/g, '').match(/\[[a-z-]+\]|\.?[a-z][\w-]*/g) ?? []
}

function fitting({ around, rules }: Part, used: Set<string>): string {
  const inside = rules
    .map(({ selectors, body }) => {
      const ours = selectors.filter(({ names }) => names.every((name) => used.has(name)))
      return ours.length ? `${ours.map(({ text }) => text)}{${body}}` : ''
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
