import type { Walker } from './walker.ts'

export type Step = (who: string, what: string, does: () => Promise<Walker>) => Promise<void>

let count = 0

/** One step of the walk, one line; the first that fails ends it. */
export const step: Step = async (who, what, does) => {
  const began = performance.now()
  const walker = await does()
  if (walker.status >= 400) throw new Error(`${what}: ${walker.status} at ${walker.url}\n${walker.text.slice(0, 800)}`)
  tell(who, `${what}  ${new URL(walker.url).pathname}`, began)
}

/** The same for what is done without a page. */
export async function act<T>(who: string, what: string, does: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const done = await does()
  tell(who, what, began)
  return done
}

function tell(who: string, what: string, began: number): void {
  count++
  const took = `${Math.round(performance.now() - began)} ms`
  console.log(`${String(count).padStart(2)}  ${who.padEnd(9)}  ${what}  ${took}`)
}

/** Stops the walk unless the page says so. */
export function expectText(walker: Walker, ...words: string[]): Walker {
  const missing = words.filter((word) => !walker.text.includes(word))
  if (missing.length === 0) return walker
  throw new Error(`${walker.url} does not say “${missing.join('”, “')}”:\n${walker.text.slice(0, 800)}`)
}

/** Looks at a page again and again until it says so, for what is delivered after a move. */
export async function until(walker: Walker, address: string, ...words: string[]): Promise<Walker> {
  for (let tries = 0; tries < 30; tries++) {
    await walker.open(address)
    if (words.every((word) => walker.text.includes(word))) return walker
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return expectText(walker, ...words)
}
