import type { Locator, Page } from 'playwright-core'
import { ownButton } from '../../../pictures/camera.ts'
import { runsScripts } from '../../scripts.ts'

/** What somebody does on a page before it is looked at. */
export type Does = (page: Page) => Promise<unknown>

const own = `main form[method=post] ${ownButton}`

/** Fills in what is named and presses the form's own button. */
export const sends =
  (values: Record<string, string>): Does =>
  async (page) => {
    for (const [name, value] of Object.entries(values)) await page.locator(`main [name="${name}"]`).first().fill(value)
    await press(page.locator(own).first())
  }

/** Fills in the first form like this, wherever it is folded away, and presses its button. */
export const presses =
  (like: string, values: Record<string, string> = {}): Does =>
  async (page) => {
    for (const folded of await page.locator('main details:not([open]) > summary').all()) await folded.click()
    const form = page.locator(`main form${like}`).first()
    for (const [name, value] of Object.entries(values)) await form.locator(`[name="${name}"]`).fill(value)
    await press(form.locator('button').first())
  }

/** Sends a form to where it does not belong. */
export const pressesTo =
  (address: string, values: Record<string, string>): Does =>
  async (page) => {
    const form = page.locator('main form[method=post]').last()
    for (const [name, value] of Object.entries(values)) await form.locator(`[name="${name}"]`).fill(value)
    await form.evaluate((one, address) => one.setAttribute('action', address), address)
    await press(form.locator('button').first())
  }

/** Sends a value that the page does not offer. */
export const setsTo =
  (like: string, value: string): Does =>
  async (page) => {
    const part = page.locator(`main ${like}`)
    await part.evaluateAll((all, value) => all.map((one) => one.setAttribute('value', value)), value)
    await press(page.locator(`main form:has(${like})`).first().locator('button').first())
  }

export const pressesLast: Does = (page) => press(page.locator(own).last())

/** Types and waits for what is found, where scripts run; presses the button beside it where they do not. */
export const looksUp =
  (name: string, typed: string): Does =>
  async (page) => {
    const box = page.locator(`main [name="${name}"]`)
    if (runsScripts(page)) return answered(page, () => box.pressSequentially(typed))
    await box.fill(typed)
    await press(box.locator('xpath=following::button[1]'))
  }

/** Hands in what is neither a paper nor a statement. */
export const handsIn =
  (like = '[enctype]'): Does =>
  async (page) => {
    const form = page.locator(`main form${like}`).first()
    const file = { name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('x') }
    await form.locator('input[type=file]').setInputFiles(file)
    await press(form.locator('button').first())
  }

const press = (button: Locator) => answered(button.page(), () => button.click())

async function answered(page: Page, does: () => Promise<unknown>): Promise<void> {
  const isPage = (type = '') => type.startsWith('text/html')
  const [answer] = await Promise.all([
    page.waitForResponse((one) => isPage(one.headers()['content-type']) && one.status() !== 303),
    does(),
  ])
  await answer.finished()
  await page.waitForLoadState()
}
