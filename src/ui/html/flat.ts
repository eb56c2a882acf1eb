import { html } from 'hono/html'

const flattened = new WeakMap<TemplateStringsArray, TemplateStringsArray>()

// Between tags a line's end means nothing; within one it keeps two attributes apart.
const joined = (text: string) => text.replace(/\n\s*(?=<|$)|(?<=>)\n\s*/g, '').replace(/\n\s*/g, ' ')

/** HTML that is written over several lines and sent as one. */
export function flat(lines: TemplateStringsArray, ...values: unknown[]) {
  const line = flattened.get(lines) ?? Object.assign(lines.map(joined), { raw: lines.raw })
  flattened.set(lines, line)
  return html(line, ...values)
}
