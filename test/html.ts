export type Element = { tag: string; at: Record<string, string>; inside: Node[]; parent?: Element }
export type Node = Element | string

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
const RAW = /^(script|style|textarea|title)$/
const UNSEEN = /^(head|script|style|template)$/
const INLINE = /^(a|abbr|b|bdi|code|data|em|i|mark|small|span|strong|sub|sup|time)$/
const TAG = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g

/** A small reader of the HTML that this project writes: enough to find text, links and forms in it. */
export const parse = (html: string): Element => {
  const page: Element = { tag: 'page', at: {}, inside: [] }
  let open = page
  let read = 0
  for (const found of tags(html)) {
    const [all, closes, name, attributes] = found
    open.inside.push(decode(html.slice(read, found.index)))
    read = found.index + all.length
    const tag = name?.toLowerCase()
    if (tag) open = closes ? closed(open, tag) : opened(open, tag, attributes ?? '')
  }
  open.inside.push(html.slice(read))
  return page
}

/** Every tag in turn, but none of those that are only text inside a script, style, text area or title. */
function* tags(html: string) {
  const tag = new RegExp(TAG)
  for (let raw = ''; ; ) {
    const found = tag.exec(html)
    if (!found) return
    const [, closes, name = ''] = found
    if (raw && !(closes && name.toLowerCase() === raw)) tag.lastIndex = found.index + 1
    else {
      raw = !closes && RAW.test(name) ? name.toLowerCase() : ''
      yield found
    }
  }
}

const opened = (parent: Element, tag: string, attributes: string): Element => {
  const element = { tag, at: attributesOf(attributes), inside: [], parent }
  parent.inside.push(element)
  return VOID.test(tag) ? parent : element
}

const closed = (open: Element, tag: string): Element => {
  for (let at: Element | undefined = open; at; at = at.parent) if (at.tag === tag) return at.parent ?? at
  return open
}

const attributesOf = (attributes: string) =>
  Object.fromEntries(
    [...attributes.matchAll(ATTRIBUTE)].map(([, name, a, b, c]) => [name!.toLowerCase(), decode(a ?? b ?? c ?? '')]),
  )

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const decode = (text: string) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, number, name) =>
    name ? (named[name] ?? all) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(number)),
  )

export const all = (within: Element, ...tags: string[]): Element[] =>
  descendants(within).filter(({ tag }) => tags.includes(tag))

/** The part of a page that has this id; the page itself where there is none. */
export const idIn = (within: Element, id: string): Element =>
  descendants(within).find((element) => element.at.id === id) ?? within

const descendants = (within: Element): Element[] =>
  within.inside.flatMap((node) => (typeof node === 'string' ? [] : [node, ...descendants(node)]))

/** What a person reads there, spaces joined. */
export const text = (node: Node): string => words(node).replace(/\s+/g, ' ').trim()

const words = (node: Node): string => {
  if (typeof node === 'string') return node
  if (UNSEEN.test(node.tag) || 'hidden' in node.at) return ''
  const inside = node.inside.map(words).join('')
  return INLINE.test(node.tag) ? inside : ` ${inside} `
}
