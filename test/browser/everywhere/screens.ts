import type { Page } from 'playwright-core'
import type { Lang } from '../../../src/words/lang.ts'
import type { Visitor } from '../../no-script-visitor.ts'
import type { Dress, World } from '../it.ts'

export type Screen = { page: Page; lang: Lang; kiosk?: boolean; swaps?: boolean; status: number }

// Each language with scripts, which swap in what comes of a form; and pages as they come without any.
const dresses: (Dress & { lang: Lang; swaps?: boolean })[] = [
  { lang: 'zh', phone: true, scripts: false, swaps: false },
  { lang: 'zh', phone: true, swaps: true },
  { lang: 'en' },
  { lang: 'zh', kiosk: true },
  { lang: 'en', kiosk: true },
]

export const screensOf = ({ visit }: World): Promise<Screen[]> =>
  Promise.all(dresses.map(async (dress) => ({ ...dress, page: await visit(dress), status: 0 })))

/** Brings the cookies of somebody who signed in elsewhere, and the language of this screen. */
export async function become({ page, lang }: Screen, url: string, who: Visitor | undefined): Promise<void> {
  const context = page.context()
  await context.clearCookies()
  const cookies = [...(who?.cookies ?? []), ['__Host-lang', lang] as const]
  // Cookies for this host alone are taken from a safe address only, though a local one is safe enough to send them.
  const secure = url.replace('http:', 'https:')
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: secure, secure: true })))
}

export async function widthAt(page: Page, width: number): Promise<number> {
  const usual = page.viewportSize()!
  if (usual.width !== width) await page.setViewportSize({ ...usual, width })
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
  if (usual.width !== width) await page.setViewportSize(usual)
  return wide
}
