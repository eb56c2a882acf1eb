import type { Browser, Page } from 'playwright-core'
import { scriptsOff } from './scripts.ts'
import { watch } from './watch.ts'

/** How somebody comes: with what screen, in which language, scripts on or off, and whether the line may fail. */
export type Dress = { scripts?: boolean; phone?: boolean; kiosk?: boolean; lang?: 'zh' | 'en'; badLine?: boolean }
export type World = { url: string; visit: (dress?: Dress) => Promise<Page> }
type Test = { name: string; run: (world: World) => Promise<void> }

export const tests: Test[] = []

/** A browser test: a sentence and what it takes to see that it is true. */
export const it = (name: string, run: Test['run']): void => {
  tests.push({ name, run })
}

const phone = { viewport: { width: 320, height: 740 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1280, height: 900 } }
const kiosk = { viewport: { width: 1080, height: 1920 }, hasTouch: true }

/** Runs one test in browsers of its own; its pages may have done nothing wrong either. */
export const runOne = async ({ run }: Test, browser: Browser, url: string): Promise<void> => {
  const problems: string[] = []
  const opened: { close: () => Promise<void> }[] = []
  const visit = async ({ scripts = true, phone: small, kiosk: lobby, lang = 'zh', badLine }: Dress = {}) => {
    const locale = lang === 'zh' ? 'zh-CN' : 'en-GB'
    const context = await browser.newContext({
      ...(small ? phone : lobby ? kiosk : desktop),
      locale,
      baseURL: url,
    })
    opened.push(context)
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    await watch(context, page, problems, badLine)
    if (!scripts) await scriptsOff(page)
    return page
  }
  try {
    await run({ url, visit }).catch((error) => problems.unshift(error instanceof Error ? error.message : String(error)))
    if (problems.length) throw new Error(problems.join('\n    '))
  } finally {
    await Promise.all(opened.map((context) => context.close()))
  }
}
