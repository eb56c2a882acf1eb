import type { Visitor } from '../no-script-visitor.ts'

let count = 0

/** One step of the walk, one line; the first that fails ends it. */
export async function step(who: string, what: string, does: () => Promise<Visitor>): Promise<void> {
  const began = performance.now()
  const visitor = await does()
  if (visitor.status >= 400)
    throw new Error(`${what}: ${visitor.status} at ${visitor.url}\n${visitor.text.slice(0, 800)}`)
  const took = Math.round(performance.now() - began)
  count++
  console.log(`${String(count).padStart(2)}  ${who}  ${what}  ${new URL(visitor.url).pathname}  ${took} ms`)
}

/** Stops the walk unless the page says so. */
export function expectText(visitor: Visitor, ...words: string[]): Visitor {
  const missing = words.filter((word) => !visitor.text.includes(word))
  if (missing.length)
    throw new Error(`${visitor.url} does not say “${missing.join('”, “')}”:\n${visitor.text.slice(0, 800)}`)
  return visitor
}
