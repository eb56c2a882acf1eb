import { mkdir, rm } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { type Lang, langs } from '../../src/words/lang.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { looks, type Screen, screens } from './screens.ts'

/** Somebody at their own screen, and the same person at a terminal, where sessions are other ones. */
export type Person = { own?: Visitor; terminal?: Visitor }

/**
 * `does`: what is pressed before the picture is taken. `looks`: also taken in every other look. `answers`: the status,
 * where that is another than its name makes one think. `only`: the one screen that it is for.
 */
export type Picture = {
  name: string
  at: string
  by: Person
  does?: (page: Page) => Promise<unknown>
  looks?: boolean
  answers?: number
  only?: Screen
}
export type Take = (picture: Picture) => Promise<void>

type Shot = { file: string; screen: Screen; lang: Lang; look?: string }

/** Takes the pictures whose names have all of the wanted words in them. */
export function camera(browser: Browser, url: string, folder: string, wanted: readonly string[]) {
  let taken = 0
  // Cookies for this host alone are taken from a safe address only, though a local one is safe enough to send them.
  const secure = url.replace('http:', 'https:')
  const open = new Map<string, Page>()

  async function pageFor({ screen, lang }: Shot): Promise<Page> {
    const name = `${screen} ${lang}`
    const known = open.get(name)
    if (known) return known
    const locale = lang === 'zh' ? 'zh-CN' : 'en-GB'
    const context = await browser.newContext({ ...screens[screen], locale, baseURL: url })
    context.setDefaultTimeout(8000)
    const page = await context.newPage()
    open.set(name, page)
    return page
  }

  async function shoot({ at, by, does }: Picture, shot: Shot): Promise<void> {
    const page = await pageFor(shot)
    const cookies = [...((shot.screen === 'kiosk' ? by.terminal : by.own)?.cookies ?? [])].filter(remembered)
    await page.context().clearCookies()
    await page.context().addCookies(cookies.map(([name, value]) => ({ name, value, url: secure, secure: true })))
    const { media = {}, width } = looks[shot.look ?? ''] ?? {}
    const { viewport } = screens[shot.screen]
    await page.emulateMedia({ ...plain, ...media })
    await page.setViewportSize({ ...viewport, width: width ?? viewport.width })
    await page.goto(at)
    await does?.(page)
    await page.screenshot({ path: `${folder}/${shot.file}.png`, fullPage: true })
    taken++
  }

  const take: Take = async (picture) => {
    for (const shot of shotsOf(picture).filter(({ file }) => wanted.every((word) => new RegExp(word).test(file))))
      await shoot(picture, shot).catch((error) => console.error(`✗ ${shot.file}: ${String(error).split('\n')[0]}`))
  }
  const begin = async () => {
    if (!wanted.length) await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
  }
  return { begin, take, taken: () => taken }
}

const plain = { media: null, colorScheme: null, contrast: null, forcedColors: null }

// A terminal remembers the language it was begun in; pictures are taken in both.
const remembered = ([name]: [string, string]) => !name.endsWith('lang')

function shotsOf({ name, by, only, looks: more }: Picture): Shot[] {
  const at = only ? [only] : (Object.keys(screens) as Screen[]).filter((screen) => screen !== 'kiosk' || by.terminal)
  const plain = langs.flatMap((lang) => at.map((screen) => ({ file: `${name}.${lang}.${screen}`, lang, screen })))
  const other = Object.entries(more ? looks : {}).map(([look, { screen }]) => ({
    file: `${name}.zh.${look}`,
    lang: 'zh' as const,
    screen,
    look,
  }))
  return [...plain, ...other]
}

/** A form's own button, not one beside it that looks something up or keeps what is typed for later. */
export const ownButton = 'button:not([name], [type=button], .link)'

/** Sends the last form with nothing in it, so that it comes back with what is wrong. */
export const sendEmpty = async (page: Page): Promise<void> => {
  const form = page.locator(`main form[method=post]:has(${ownButton})`).last()
  for (const typed of await form.locator(typedIn).all()) await typed.fill('')
  await form.locator(ownButton).last().click()
  await page.locator('main [role=alert]').first().waitFor()
}

// A sum or a day may have been worked out: sent as it stands, it would be accepted.
const typedIn = 'input:not([type=hidden], [type=checkbox], [type=radio], [value=""])[value]:visible'
