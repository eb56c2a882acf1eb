import type { Page } from 'playwright-core'
import { demoLitigant } from '../../src/sandbox/seed/litigant.ts'
import { Visitor } from '../no-script-visitor.ts'
import { quietly, terminal } from '../pictures/people.ts'
import { officer } from '../walk/court.ts'
import type { World } from './it.ts'

export type Lobby = { page: Page; administrator: Visitor; name: string; url: string }
type Dress = { url?: string; scripts?: boolean; clock?: boolean }

let count = 0

/** A terminal in a lobby, begun in Chinese; with a clock that can be put forward, if one is wanted. */
export async function lobby(
  world: World,
  { url = world.url, scripts = true, clock = false }: Dress = {},
): Promise<Lobby> {
  const administrator = (await officer(async () => new Visitor(url), 'administrator', quietly)) as Visitor
  const name = `测试终端${++count}`
  const page = await world.visit({ kiosk: true, scripts })
  await become(page, url, await terminal(administrator, name))
  if (clock) await page.clock.install()
  await page.goto(`${url}/kiosk`)
  await page.getByRole('button', { name: /^中文/ }).tap()
  await page.waitForURL('**/?lang=zh')
  return { page, administrator, name, url }
}

/** The browser is from now on the one whose cookies these are. */
export async function become(page: Page, url: string, { cookies }: Pick<Visitor, 'cookies'>): Promise<void> {
  // Cookies for this host alone are taken from a safe address only, though a local one is safe enough to send them.
  const secure = url.replace('http:', 'https:')
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: secure, secure: true })))
}

export async function signIn({ page, url }: Pick<Lobby, 'page' | 'url'>): Promise<void> {
  await page.goto(`${url}/login`)
  await page.getByLabel('手机号码').fill(demoLitigant.mobile)
  await page.getByLabel('密码').fill(demoLitigant.password)
  await page.locator('main').getByRole('button', { name: '登录', exact: true }).tap()
  await page.locator('header').getByRole('link', { name: '王小明' }).waitFor()
}

/** Presses the button that locks the terminal, or opens it again. */
export async function lock({ administrator, name }: Lobby): Promise<void> {
  await administrator.open('/court/kiosks')
  const [, action] = new RegExp(`action="([^"]+/(?:un)?lock)"[^>]*>(?:<input[^>]*>)?<button[^>]*${name}"`).exec(
    administrator.html,
  )!
  await administrator.ask(action!, { method: 'POST', body: new URLSearchParams() })
}

/** Nothing is left: no session, nothing that the browser keeps, no form filled in. */
export async function gone({ page, url }: Pick<Lobby, 'page' | 'url'>): Promise<void> {
  await page.goto(`${url}/account`)
  expect(page.url().includes('/login'), 'the session still lives')
  const kept = await page.evaluate('localStorage.length + sessionStorage.length')
  expect(kept === 0, `the browser keeps ${kept} things`)
  const values = await page.evaluate(
    "[...document.querySelectorAll('main input')].map((one) => one.type === 'hidden' ? '' : one.value).join('')",
  )
  expect(values === '', `the form is filled in: ${values}`)
  const cookies = (await page.context().cookies(url)).map(({ name }) => name.replace('__Host-', ''))
  expect(
    cookies.every((name) => ['kiosk', 'sid', 'lang'].includes(name)),
    `cookies: ${cookies}`,
  )
}

export const expect = (right: boolean, otherwise: string): void => {
  if (!right) throw new Error(otherwise)
}
