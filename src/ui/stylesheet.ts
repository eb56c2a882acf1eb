import { minified } from './minified.ts'
import source from './style.css'

/** A stylesheet as a page carries it, and what lets it through the content policy. */
export type Look = { css: string; hash: string }

const rules = minified(source).map((css) => ({ css, alternatives: selectors(css).map(namesIn) }))

/** The whole of it: for what scripts bring later, and for frames that add parts of their own. */
export const stylesheet = rules.map(({ css }) => css).join('')

/** The rules that are for the elements and classes of this page. */
export function lookOf(html: string): Promise<Look> {
  const used = new Set(
    [...html.matchAll(/<([a-z]\w*)|class="([^"]*)"/g)].flatMap(([, tag, names]) => tag ?? dotted(names!)),
  )
  const wanted = rules.filter(({ alternatives }) => alternatives.some((names) => names.every((name) => used.has(name))))
  return hashed(wanted.map(({ css }) => css).join(''))
}

const dotted = (names: string) => names.split(' ').map((name) => `.${name}`)

// `@media (…) { a { … } b { … } }` is for a or b; inside a rule's braces stand no selectors.
function selectors(rule: string): string[] {
  return rule
    .replace(/{[^{}]*}/g, ',')
    .replace(/^@[^{]*{|}\s*$/g, '')
    .split(',')
    .filter((selector) => selector.trim())
}

function namesIn(selector: string): string[] {
  return selector.replace(/::?[a-z-]+|\[[^\]]*\]/g, '').match(/\.?[a-z][\w-]*/g) ?? []
}

const hashes = new Map<string, Promise<Look>>()

function hashed(css: string): Promise<Look> {
  const known = hashes.get(css) ?? hash(css).then((hash) => ({ css, hash }))
  hashes.set(css, known)
  return known
}

async function hash(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${Buffer.from(bytes).toString('base64')}'`
}
