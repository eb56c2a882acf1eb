import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { asItStays } from './moved-on.ts'
import { runsScripts, withScripts } from './scripts.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// How large and how far apart what is pressed has to be is asked by WCAG 2.2, and by axe only if it is told to. A page
// that waits for a phone can move on by itself without scripts in no other way, and holds nothing to lose.
const everything = (page: Page): RunOptions => ({
  rules: { 'target-size': { enabled: true }, 'meta-refresh': { enabled: runsScripts(page) } },
})

// What stays at the edge of the screen covers whatever has come beneath it, until the page is scrolled on: axe would find
// that too small, on one page or another, as long as it lies there.
const undocked = (run: string) => `(() => {
  const docked = [...document.querySelectorAll('*')].filter((it) => getComputedStyle(it).position === 'sticky')
  for (const it of docked) it.style.position = 'static'
  return ${run}.finally(() => docked.forEach((it) => it.removeAttribute('style')))
})()`

/** What axe finds on the page as it stands, in a line each. */
export async function violations(page: Page, options: RunOptions = everything(page)): Promise<string[]> {
  // At once: a page that waits may look again in between, and would have forgotten it.
  const run = undocked(`axe.run(${JSON.stringify({ resultTypes: ['violations'], ...options })})`)
  const look = () => withScripts(page, () => page.evaluate<AxeResults>(`${source}\n;${run}`))
  const found = await asItStays(page, look)
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n      ${nodes.map((node) => node.html).join('\n      ')}`,
  )
}

/** Whether everything can be read in the dark as well, and by who asks for more contrast. */
export async function contrastViolations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const media of [
    { colorScheme: 'dark' },
    { contrast: 'more' },
    { colorScheme: 'dark', contrast: 'more' },
  ] as const) {
    await page.emulateMedia({ colorScheme: null, contrast: null, ...media })
    const lines = await violations(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })
    found.push(...lines.map((line) => `${Object.values(media).join(', ')}: ${line}`))
  }
  await page.emulateMedia({ colorScheme: null, contrast: null })
  return found
}

/** Fails when axe finds anything. */
export const accessible = async (page: Page): Promise<void> => {
  const lines = await violations(page)
  if (lines.length) throw new Error(`axe at ${page.url()}\n    ${lines.join('\n    ')}`)
}
