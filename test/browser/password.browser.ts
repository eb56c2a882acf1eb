import { accessible } from './axe.ts'
import { it } from './it.ts'
import { expect, lobby } from './lobby.ts'

it('A typed password can be looked at, and is hidden again before it is sent', async ({ visit }) => {
  const page = await visit({ lang: 'en' })
  await page.goto('/register')
  await page.getByRole('link', { name: 'Have an account? Sign in' }).click()
  const button = page.getByRole('button', { name: 'Show password', exact: true })
  await button.waitFor()
  const type = () => page.locator('[name=password]').getAttribute('type')
  const pressed = () => button.getAttribute('aria-pressed')
  await page.locator('[name=password]').fill('three egrets over the Hai')
  expect((await type()) === 'password' && (await pressed()) === 'false', 'it is shown before anybody asks')
  await button.click()
  expect((await type()) === 'text' && (await pressed()) === 'true', 'it is not shown')
  await accessible(page)
  await page.evaluate(
    'document.querySelector("main form").addEventListener("submit", (event) => { event.preventDefault(); sent = password.type })',
  )
  await page.locator('main form button').last().click()
  expect((await page.evaluate('sent')) === 'password', 'it goes as a text that the browser would keep')
  expect((await pressed()) === 'false', 'the button says that it is still shown')
})

it('No such button stands where no scripts run, nor in a lobby', async (world) => {
  const plain = await world.visit({ scripts: false })
  await plain.goto('/login')
  expect((await plain.getByText('显示密码').count()) === 0, 'a button that does nothing')
  const { page, url } = await lobby(world)
  await page.goto(`${url}/login`)
  await page.locator('.keys').waitFor({ state: 'attached' })
  expect((await page.getByText('显示密码').count()) === 0, 'others in the lobby read along')
})
