import type { Page } from 'playwright-core'
import { accessible } from './axe.ts'
import { it, type World } from './it.ts'

const inside = (page: Page) => page.getByRole('heading', { name: '待办案件', level: 1 }).waitFor()

it('An officer signs in with scripts off, and every page on the way can be used by everybody', async ({ visit }) => {
  const page = await visit({ scripts: false, phone: true })
  await page.goto('/court')
  await accessible(page)
  await page.getByRole('link', { name: '统一身份认证' }).click()
  await accessible(page)
  await page.getByRole('button', { name: /^王海燕/ }).click()
  await inside(page)
})

it('An officer whose identity provider is another site is in when they come back', async (world) => {
  const page = await world.visit()
  await page.goto('/court/login')
  await page.getByRole('link', { name: '统一身份认证' }).click()
  const back = await returnOf(page, world)
  await page.goto(`${world.url.replace('localhost', '127.0.0.1')}/verify`)
  await page.evaluate(`setTimeout(() => location.assign(${JSON.stringify(back)}))`)
  await inside(page)
  await page.goto(back)
  await page.getByText('另一个窗口').waitFor()
})

/** Where the provider sends the browser, which does not go there yet. */
async function returnOf(page: Page, { url }: World): Promise<string> {
  const chosen = { form: { officer: '0116-clerk' }, maxRedirects: 0, headers: { origin: url } }
  const answer = await page.request.post(page.url(), chosen)
  return answer.headers().location!
}
