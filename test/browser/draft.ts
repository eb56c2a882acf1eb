import type { Page } from 'playwright-core'
import { demoLitigant } from '../../src/sandbox/seed/litigant.ts'

export async function signIn(page: Page): Promise<void> {
  await page.goto('/login')
  await page.locator('[name=mobile]').fill(demoLitigant.mobile)
  await page.locator('[name=password]').fill(demoLitigant.password)
  await page.locator('main form button:not([type=button])').first().click()
  await page.locator('nav a[href="/applications"]').waitFor()
}

/** A new application. */
export async function draft(page: Page): Promise<string> {
  await signIn(page)
  await page.goto('/preservations/new')
  await page.locator('[name=read]').check()
  await page.locator('main form button').click()
  await page.waitForURL('**/edit/basics')
  return new URL(page.url()).pathname
}
