import type { Response } from 'playwright-core'
import { common } from '../../../src/words/common.ts'
import { mannerOf, say } from '../../../src/words/lang.ts'
import type { Picture, Take } from '../../pictures/camera.ts'
import { contrastViolations, violations } from '../axe.ts'
import type { World } from '../it.ts'
import { hasMovedOn } from '../moved-on.ts'
import { settled } from '../walker.ts'
import type { Notes } from './notes.ts'
import { become, type Screen, screensOf, widthAt } from './screens.ts'

/** Looks at each page that it is shown as everybody may come to it, and notes what is wrong. */
export class Onlooker {
  readonly #notes: Notes
  readonly #url: string
  readonly #screens: Screen[]

  static at = async (world: World, url: string, notes: Notes): Promise<Onlooker> =>
    new Onlooker(url, notes, await screensOf(world))

  constructor(url: string, notes: Notes, screens: Screen[]) {
    this.#url = url
    this.#notes = notes
    this.#screens = screens
    for (const screen of screens) this.#listen(screen)
  }

  take: Take = async (picture) => {
    const wanted = this.#wanted(picture)
    await Promise.all(this.#screens.filter(wanted).map((screen) => this.#look(screen, picture)))
  }

  /** The dress of a terminal is looked at once a route, in either language in turn, and where a page is for terminals alone. */
  #wanted({ only, at, by, does }: Picture) {
    const turn = by.terminal && !only ? this.#notes.terminalsTurn(this.#path(at)) : null
    return ({ kiosk, swaps, lang }: Screen) =>
      kiosk ? by.terminal && (only || lang === turn) : !only && swaps !== !does
  }

  #path = (at: string) => new URL(at, this.#url).pathname

  async #look(screen: Screen, picture: Picture, tries = 3): Promise<void> {
    const { page, lang, kiosk, swaps } = screen
    const how = swaps ? ', with scripts' : kiosk ? ', at a terminal' : ''
    const where = () => `in “${picture.name}” (${lang}${how}) at ${page.url()}`
    const wrong = (problem: string) => this.#notes.wrong(problem, where())
    try {
      // A page that waits would look again while the next is being opened.
      if (await page.evaluate(waits)) await page.goto('about:blank')
      await become(screen, this.#url, kiosk ? picture.by.terminal : picture.by.own)
      await page.goto(new URL(picture.at, this.#url).href)
      if (picture.does) await picture.does(page).then(() => settled(page))
      const expected = picture.answers ?? (picture.name.endsWith('-mistakes') ? 422 : 200)
      if (screen.status !== expected) wrong(`it answers ${screen.status}, not ${expected}`)
      await this.#judge(screen, wrong)
      if (picture.looks && !kiosk) for (const found of await contrastViolations(page)) wrong(`axe: ${found}`)
    } catch (error) {
      if (tries && hasMovedOn(error)) return this.#look(screen, picture, tries - 1)
      wrong(error instanceof Error ? error.message : String(error))
    }
  }

  async #judge(screen: Screen, wrong: (problem: string) => void) {
    const { page, lang, kiosk } = screen
    this.#notes.looks++
    if (this.#notes.isNew(`${lang} ${kiosk}`, (await page.evaluate(shape)) as string))
      for (const found of await violations(page)) wrong(`axe: ${found}`)
    const frame = (await page.evaluate(frameOf)) as Frame
    if (frame.lang !== mannerOf(lang).tag) wrong(`it says that it is in “${frame.lang}”`)
    if (frame.headings !== 1) wrong(`it has ${frame.headings} h1`)
    if (!frame.skips) wrong('its first link does not lead to what it is about')
    if (screen.status === 422 && !frame.title.startsWith(say(lang, common.wrong)))
      wrong(`“${frame.title}” does not say that something is wrong`)
    const route = this.#notes.routes.of('GET', this.#path(page.url()))
    if (screen.status === 200 && route) this.#notes.title(lang, frame.title, { route, heading: frame.heading })
    if (!kiosk && (await widthAt(page, 320)) > 320) wrong('it is wider than 320 px')
  }

  #listen(screen: Screen) {
    screen.page.on('response', (answer) => this.#note(answer, screen).catch((error) => this.#notes.wrong(`${error}`)))
    screen.page.on('console', (said) => {
      // A page that was told not to be there, or to be wrong, is said by the browser to have failed.
      if (said.type() === 'error' && !said.text().startsWith('Failed to load resource'))
        this.#notes.wrong(`console: ${said.text()} at ${screen.page.url()}`)
    })
  }

  /** Redirects and what is no page are not looked at; a fragment is a document but for its frame. */
  async #note(answer: Response, screen: Screen) {
    if (!answer.headers()['content-type']?.startsWith('text/html') || answer.status() === 303) return
    const request = answer.request()
    const swapped = request.headers()['hx-request'] !== undefined
    const { pathname } = new URL(answer.url())
    if (!pathname.endsWith('/state')) screen.status = answer.status()
    if (ownPage(request.method(), answer.status())) this.#notes.routes.see(screen.lang, request.method(), pathname)
    const name = `${request.method()} ${pathname} ${answer.status()} (${screen.lang}${swapped ? ', swapped in' : ''})`
    // Some send the browser on before they could be read.
    const html = await answer.text().catch(() => null)
    if (html !== null) this.#notes.document(name, swapped ? framed(html, screen) : html)
  }
}

const waits = `document.querySelector('meta[http-equiv="refresh"], [data-hx-trigger^="every"]') !== null`

// What was sent has a page of its own where it says what was wrong with it.
const ownPage = (method: string, status: number) =>
  method === 'GET' ? status === 200 : status < 300 || [400, 401, 413, 422, 429].includes(status)

const framed = (html: string, { lang }: Screen) =>
  `<!doctype html><html lang="${mannerOf(lang).tag}">${html.includes('<title>') ? '' : '<title>part</title>'}${html}`

// What a page is made of, whatever its words and addresses: what axe says of one it says of all that are made alike.
const shape = `document.documentElement.outerHTML
  .replace(/>[^<]*[^<\\s][^<]*</g, '>…<')
  .replace(/ (value|href|action|content|title|aria-label)="[^"]+"/g, ' $1')
  .replace(/[\\w-]{16,}|\\d+/g, '…')`

type Frame = { lang: string; title: string; heading: string; headings: number; skips: boolean }
const frameOf = `({
  lang: document.documentElement.lang,
  title: document.title,
  heading: document.querySelector('h1')?.textContent ?? '',
  headings: document.querySelectorAll('h1').length,
  skips: document.querySelector('body a')?.hash === '#main' && document.querySelector('main#main h1') !== null,
})`
