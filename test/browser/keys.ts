import type { Locator, Page } from 'playwright-core'

const at = 'document.activeElement'
// What a browser draws round what has the focus, and where that stands. Within a date it marks the part that has it.
const focus = `(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(${at})
  const { top, bottom } = ${at}.getBoundingClientRect()
  return { ring: ${at}.type === 'date' || (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0), seen: bottom > 0 && top < innerHeight, what: ${at}.outerHTML.slice(0, 120) }
})()`
type Focus = { ring: boolean; seen: boolean; what: string }

/** Somebody who has a keyboard and nothing else. */
export class Keys {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes there by Tab alone; wherever one stops on the way, one sees where one is. */
  async to(place: Locator): Promise<void> {
    for (let stops = 0; stops < 120; stops++) {
      if (await place.evaluate((one) => one === one.ownerDocument.activeElement)) return
      await this.page.keyboard.press('Tab')
      await this.#sees()
    }
    throw new Error(`${place} is not reached by Tab at ${this.page.url()}`)
  }

  async type(name: string, text: string): Promise<void> {
    await this.to(this.page.locator(`main [name="${name}"]`))
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.type(text)
  }

  /** Another day than the one that is suggested, by the keys of a date alone; which it is now. */
  async day(name: string): Promise<string> {
    const place = this.page.locator(`main [name="${name}"]`)
    const before = await place.inputValue()
    await this.to(place)
    await this.page.keyboard.press('ArrowDown')
    const now = await place.inputValue()
    if (!now || now === before) throw new Error(`${before} does not change by the keys of a date`)
    return now
  }

  async tick(name: string): Promise<void> {
    await this.to(this.page.locator(`main [name="${name}"]`))
    await this.page.keyboard.press('Space')
  }

  async press(place: Locator): Promise<void> {
    await this.to(place)
    await this.page.keyboard.press('Enter')
  }

  button = (words: string) => this.press(this.page.locator('main').getByRole('button', { name: words, exact: true }))
  link = (words: string | RegExp) => this.press(this.page.locator('main').getByRole('link', { name: words }).first())

  /** Where the eye goes after a swap: the heading, or what is wrong. */
  async arrives(where: string): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      if (await this.page.evaluate(`${at} !== null && ${at}.matches('main ${where}')`).catch(() => false)) return
      await this.page.waitForTimeout(100)
    }
    throw new Error(`the focus does not go to ${where} at ${this.page.url()}`)
  }

  /** What was said aloud. */
  async hears(words: string): Promise<void> {
    await this.page.locator('[role=status]', { hasText: words }).first().waitFor()
  }

  async #sees(): Promise<void> {
    const { ring, seen, what } = (await this.page.evaluate(focus)) as Focus
    if (!what.startsWith('<body') && !(ring && seen))
      throw new Error(`nobody sees that the focus is on ${what} at ${this.page.url()}`)
  }
}
