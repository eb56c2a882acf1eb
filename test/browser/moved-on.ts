import type { Page } from 'playwright-core'

// A page that waits goes on by itself, now and then while it is looked at.
const movedOn =
  /Execution context was destroyed|Cannot find context|different document|interrupted by another navigation|ERR_ABORTED/

export const hasMovedOn = (error: unknown): boolean => movedOn.test(`${error}`)

/** Looks at a page, and once more where it has gone on by itself meanwhile. */
export async function asItStays<T>(page: Page, look: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await look()
  } catch (error) {
    if (!tries || !hasMovedOn(error)) throw error
    await page.waitForLoadState()
    return asItStays(page, look, tries - 1)
  }
}
