import type { Locator, Page, Request, Response } from 'playwright-core'
import type { Lang } from '../../src/words/lang.ts'
import type { Given } from '../forms.ts'
import { type Element, parse, text } from '../html.ts'
import type { Values } from '../no-script-visitor.ts'
import type { Walker } from '../walk/walker.ts'
import { accessible } from './axe.ts'
import { asItStays } from './moved-on.ts'
import { runsScripts } from './scripts.ts'

/** A person at a real browser, who looks at every page as axe does unless told otherwise. */
export class BrowserWalker implements Walker {
  status = 0
  page: Element = parse('')
  text = ''
  title = ''
  bytes = new Uint8Array()
  /** How long each press took until the next page could be used, in milliseconds. */
  readonly took: number[] = []
  readonly lang: Lang
  #looks: typeof accessible
  #seen = new Set<string>()
  #page: Page
  #fields = ''

  constructor(page: Page, lang: Lang, looks = accessible) {
    this.#looks = looks
    this.#page = page
    this.lang = lang
    page.on('response', (answer) => this.#note(answer))
  }

  get url(): string {
    return this.#page.url()
  }

  sees(field: string): boolean {
    return this.#fields.includes(` ${field} `)
  }

  /** Goes to an address; one that is told from where the page is, as the page's own links are. */
  async open(address: string): Promise<this> {
    await this.#page.goto(address.startsWith('.') ? new URL(address, this.url).href : address)
    return this.#look()
  }

  async follow(words: string): Promise<this> {
    const exact = this.#page.getByRole('link', { name: words, exact: true })
    const link = (await exact.count()) ? exact : this.#page.locator('a', { hasText: words })
    if ((await link.first().getAttribute('href'))?.includes('/documents/')) return this.#download(link.first())
    return this.#press(link.first())
  }

  async send(values: Values, button?: string, part?: string): Promise<this> {
    const within = part ? this.#page.locator(`[id="${part}"]`) : this.#page.locator('main')
    for (const [name, given] of Object.entries(values)) await fill(within.locator(`[name="${name}"]`), given)
    const buttons = within.getByRole('button')
    const found = button ? buttons.filter({ hasText: button }) : buttons
    const exact = button ? within.getByRole('button', { name: button, exact: true }) : found
    return this.#press(((await exact.count()) ? exact : found).first())
  }

  /** Presses it and waits until the next page, or its fragment, stands. */
  async #press(it: Locator): Promise<this> {
    const before = this.#page.url()
    const answered = this.#page.waitForResponse((answer) => isPage(answer), { timeout: 30_000 })
    const read = this.#page.waitForEvent('domcontentloaded', { timeout: 30_000 }).catch(() => null)
    const began = performance.now()
    await it.click()
    const answer = await answered.catch(() => Promise.reject(new Error(`nothing came of pressing ${it} at ${before}`)))
    await (answer.request().isNavigationRequest() ? read : answer.finished())
    this.took.push(performance.now() - began)
    return this.#look()
  }

  async #download(link: Locator): Promise<this> {
    const href = new URL((await link.getAttribute('href')) ?? '', this.url).href
    const answer = await this.#page.context().request.get(href)
    this.status = answer.status()
    this.bytes = new Uint8Array(await answer.body())
    return this
  }

  async #look(): Promise<this> {
    await asItStays(this.#page, () => this.#read())
    await this.#judge()
    return this
  }

  async #read() {
    this.page = parse(await settled(this.#page))
    this.text = text(this.page)
    this.title = (await this.#page.locator('h1').allInnerTexts()).join(' ')
    const fields = await this.#page
      .locator('[name]:visible')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name')))
    this.#fields = ` ${fields.join(' ')} `
  }

  /** Each page once in each state of it. */
  async #judge() {
    const state = `${new URL(this.url).pathname.replace(/\w{20,}|[A-Z]{2}\w{10,}/g, ':id')} ${this.status} ${this.title}`
    if (this.#seen.has(state)) return
    this.#seen.add(state)
    await this.#looks(this.#page)
  }

  #note(answer: Response) {
    if (isPage(answer)) this.status = answer.status()
  }
}

/** The page once it stays: some answers send the browser on at once, and scripts need a moment to swap one in. */
export async function settled(page: Page, tries = 20): Promise<string> {
  await page.waitForLoadState()
  await page.waitForTimeout(runsScripts(page) ? 150 : 0)
  try {
    return await page.content()
  } catch (error) {
    if (!tries) throw error
    await page.waitForTimeout(100)
    return settled(page, tries - 1)
  }
}

const isPage = (answer: Response) =>
  (answer.status() === 200 || answer.status() >= 400) &&
  (answer.request().isNavigationRequest() || fromHtmx(answer.request()))

// A redirected request does not show the headers of the first.
const fromHtmx = (request: Request): boolean => {
  const first = request.redirectedFrom()
  return request.headers()['hx-request'] === 'true' || (first !== null && fromHtmx(first))
}

async function fill(field: Locator, given: Given): Promise<void> {
  const first = field.first()
  const kind = await first.evaluate((one) => one.getAttribute('type') ?? one.tagName.toLowerCase())
  if (kind === 'checkbox' || kind === 'radio') {
    const chosen = kind === 'radio' ? field.and(field.page().locator(`[value="${given}"]`)) : first
    await chosen.check()
  } else if (kind === 'file') await first.setInputFiles(await Promise.all([given].flat().map(asUpload)))
  else if (kind === 'select') await first.selectOption(String(given))
  else await first.fill(String(given))
}

const asUpload = async (file: unknown) => {
  if (!(file instanceof File)) throw new Error('only files can be handed in')
  return { name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) }
}
