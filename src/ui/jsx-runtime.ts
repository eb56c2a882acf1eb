import { escapeToBuffer } from 'hono/utils/html'

export type { JSX } from 'hono/jsx/jsx-runtime'

// Pages are drawn at once and on the server: of Hono's JSX they need its types and its escaping, but not what waits for
// parts that come later, moves titles into heads and runs in browsers as well, nor the time all of that takes.

type Props = Record<string, unknown> & { children?: unknown }
type Component = (props: Props) => unknown

/** Drawn where it comes to stand: what is said around it, such as the language, holds in it as well. */
class Drawing {
  readonly isEscaped = true
  #tag: string | Component
  #props: Props

  constructor(tag: string | Component, props: Props) {
    this.#tag = tag
    this.#props = props
  }

  drawOn(page: Page) {
    if (typeof this.#tag === 'string') element(this.#tag, this.#props, page)
    else draw(this.#tag(this.#props), page)
  }

  toString(): string {
    const page: Page = ['']
    this.drawOn(page)
    return page[0]
  }
}
type Page = [drawn: string]

export const jsx = (tag: string | Component, props: Props) => new Drawing(tag, props)
export { jsx as jsxDEV, jsx as jsxs }
export const Fragment = ({ children }: Props) => children

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

function element(tag: string, { children, ...attributes }: Props, page: Page) {
  page[0] += `<${tag}`
  for (const name in attributes) attribute(name, attributes[name], page)
  if (empty.has(tag)) {
    page[0] += '/>'
    return
  }
  page[0] += '>'
  draw(children, page)
  page[0] += `</${tag}>`
}

function attribute(name: string, value: unknown, page: Page) {
  if (value === undefined || value === null) return
  // What is true or false stands or does not; only these say which.
  if (typeof value === 'boolean' && !/^(aria|data)-/.test(name)) {
    if (value) page[0] += ` ${name}=""`
    return
  }
  page[0] += ` ${name}="`
  if (isHtml(value)) page[0] += value
  else escapeToBuffer(String(value), page)
  page[0] += '"'
}

function draw(it: unknown, page: Page): void {
  if (typeof it === 'string') escapeToBuffer(it, page)
  else if (it instanceof Drawing) it.drawOn(page)
  else if (Array.isArray(it)) for (const part of it) draw(part, page)
  else if (isHtml(it)) page[0] += it
  else if (typeof it === 'number') page[0] += it
  else if (it !== undefined && it !== null && typeof it !== 'boolean') throw new TypeError(`cannot draw ${typeof it}`)
}

const isHtml = (it: unknown) => it instanceof String && 'isEscaped' in it && it.isEscaped === true
