import { html } from 'hono/html'

const flattened = new WeakMap<TemplateStringsArray, TemplateStringsArray>()

/** HTML that is written over several lines and sent as one. */
export function flat(lines: TemplateStringsArray, ...values: unknown[]) {
  const line =
    flattened.get(lines) ??
    Object.assign(
      lines.map((text) => text.replace(/\n\s*/g, '')),
      { raw: lines.raw },
    )
  flattened.set(lines, line)
  return html(line, ...values)
}
