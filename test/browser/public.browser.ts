import { accessible } from './axe.ts'
import { it } from './it.ts'

const open = [
  '/',
  '/register',
  '/login',
  '/login/sms',
  '/password/forgotten',
  '/agreement',
  '/verify',
  '/fee',
  '/kiosk',
]

for (const lang of ['zh', 'en'] as const) {
  it(`Everybody can use the pages that need no sign-in, and what is said of a wrong entry (${lang})`, async ({
    visit,
  }) => {
    const page = await visit({ phone: lang === 'zh', lang })
    for (const path of [...open, '/no-such-page']) {
      await page.goto(path)
      await accessible(page)
    }
    for (const path of ['/register', '/login', '/kiosk']) {
      await page.goto(path)
      await page.locator('main form button:not([type=button])').first().click()
      await page.getByRole('alert').first().waitFor()
      await accessible(page)
    }
  })
}

it('No page is wider than the narrowest phone, in larger type either', async ({ visit }) => {
  const page = await visit({ phone: true })
  await page.setViewportSize({ width: 320, height: 700 })
  for (const path of open.flatMap((path) => [`${path}?size=normal`, `${path}?size=large`])) {
    await page.goto(path)
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    if (Number(wide) > 320) throw new Error(`${path} is ${wide} px wide`)
  }
})

it('Another language is for the page that is shown, whichever the frame came with', async ({ visit }) => {
  const page = await visit()
  await page.goto('/')
  await page.locator('main a[href="/register"]').first().click()
  await page.waitForURL('**/register')
  await page.locator('header').getByText('English').click()
  await page.locator('html[lang=en] h1').waitFor()
  if (!page.url().endsWith('/register?lang=en')) throw new Error(page.url())
})
