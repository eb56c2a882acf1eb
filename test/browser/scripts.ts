import type { CDPSession, Page } from 'playwright-core'

const switches = new WeakMap<Page, CDPSession>()

/** Switches the page's scripts off for good. (Playwright's own switch cannot be lifted for axe.) */
export const scriptsOff = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: true })
  switches.set(page, session)
}

export const runsScripts = (page: Page): boolean => !switches.has(page)

/** Lets a tool run in a page whose own scripts stay off: those were dropped when it was read. */
export const withScripts = async <T>(page: Page, use: () => Promise<T>): Promise<T> => {
  const session = switches.get(page)
  await session?.send('Emulation.setScriptExecutionDisabled', { value: false })
  try {
    return await use()
  } finally {
    await session?.send('Emulation.setScriptExecutionDisabled', { value: true })
  }
}
