import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { runsScripts, withScripts } from './scripts.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// How large and how far apart what is pressed has to be is asked by WCAG 2.2, and by axe only if it is told to.
const always = { 'target-size': { enabled: true } }
// A page that waits for a phone can move on by itself without scripts in no other way, and holds nothing to lose.
const options = (page: Page) => ({
  rules: runsScripts(page) ? always : { ...always, 'meta-refresh': { enabled: false } },
})

/** Fails when axe finds anything on the page as it stands. */
export const accessible = async (page: Page): Promise<void> => {
  const { violations } = await withScripts(page, async () => {
    await page.evaluate(source)
    return (await page.evaluate(`axe.run(${JSON.stringify(options(page))})`)) as AxeResults
  })
  if (violations.length === 0) return
  const lines = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n      ${nodes.map((node) => node.html).join('\n      ')}`,
  )
  throw new Error(`axe at ${page.url()}\n    ${lines.join('\n    ')}`)
}
