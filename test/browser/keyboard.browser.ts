import { phoneWords } from '../../src/accounts/identity/pages/phone-words.ts'
import { words as face } from '../../src/accounts/identity/pages/words.ts'
import { words as entry } from '../../src/accounts/words.ts'
import { fillingWords } from '../../src/apply/filling-in/words.ts'
import { materialWords } from '../../src/apply/materials/words.ts'
import { openingWords } from '../../src/apply/opening/words.ts'
import { clientWords } from '../../src/words/client.ts'
import { common } from '../../src/words/common.ts'
import { it, type World } from './it.ts'
import { Keys } from './keys.ts'

const saved = clientWords.saved.zh.split('{')[0]!
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

async function registers(keys: Keys): Promise<void> {
  const { page } = keys
  const mobile = `137${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  await page.goto('/')
  await keys.link(common.register.zh)
  await keys.type('mobile', mobile)
  await page.getByText(entry.captchaDone.zh).waitFor()
  await keys.button(entry.sendCode.zh)
  await page.waitForURL('**/register/code')
  const answer = await page.request.get(`/sandbox/phone/${mobile}`, { headers: { accept: 'application/json' } })
  const { messages } = (await answer.json()) as { messages: { code: string }[] }
  await keys.type('code', messages[0]!.code)
  await keys.type('password', '海河边的三只白鹭正往东边飞去了')
  await keys.tick('agreed')
  await keys.button(entry.create.zh)
  await page.waitForURL('**/identity')
}

/** The name and the code on the screen by keyboard; the face is another matter. */
async function provesName(keys: Keys, { visit }: World): Promise<void> {
  await keys.type('name', '王小明')
  await keys.type('idNumber', '120116190001010010')
  await keys.button(face.showCode.zh)
  const phone = await visit({ phone: true })
  await phone.goto((await keys.page.locator('a[href^="/p/"]').getAttribute('href'))!)
  await phone.getByLabel('我已阅读').check()
  await phone.getByRole('button', { name: phoneWords.begin.zh }).click()
  await phone.locator('a[href*="/sandbox/identity/"]').click()
  await phone.getByRole('button', { name: '通过', exact: true }).click()
  await keys.page.waitForURL('**/applications')
}

/** A step with one form, or the first entry of one with several; each time the focus comes along. */
async function fillsStep(keys: Keys): Promise<void> {
  const { page } = keys
  const add = page.locator('main a', { hasText: '＋' })
  if (await add.count()) {
    await keys.press(add.first())
    await keys.arrives('h1')
  }
  await keys.link(common.example.zh)
  await keys.arrives('h1')
  const before = page.url()
  const next = page.getByRole('button', { name: fillingWords.nextPage.zh })
  if (await next.count()) {
    await keys.button(fillingWords.nextPage.zh)
    await page.getByRole('button', { name: fillingWords.pageBefore.zh }).waitFor()
    await keys.arrives('h1')
  }
  await keys.button(common.saveAndContinue.zh)
  await page.waitForURL((url) => url.href !== before)
  await keys.arrives('h1')
  await keys.hears(saved)
  const goOn = page.locator('main').getByRole('link', { name: common.continue.zh, exact: true })
  if (!page.url().endsWith('/materials') && (await goOn.count())) {
    await keys.press(goOn)
    await page.waitForURL((url) => url.href !== before)
    await keys.arrives('h1')
  }
}

async function handsIn(keys: Keys): Promise<void> {
  const { page } = keys
  const missing = page.locator('main li', { hasText: materialWords.required.zh })
  for (let left = await missing.count(); left > 0; left--) {
    const chosen = page.waitForEvent('filechooser')
    await keys.press(page.locator('main input[type=file]'))
    await (await chosen).setFiles({ name: '材料.pdf', mimeType: 'application/pdf', buffer: pdf })
    await keys.press(page.getByRole('button', { name: materialWords.upload.zh }))
    await missing.nth(left - 1).waitFor({ state: 'detached' })
  }
}

it('With a keyboard alone one goes from registering to the preview, always sees where one is, and hears what was saved', async (world) => {
  const keys = new Keys(await world.visit())
  const { page } = keys
  await registers(keys)
  await provesName(keys, world)
  await page.goto('/preservations/new')
  await keys.tick('read')
  await keys.button(openingWords.create.zh)
  await page.waitForURL('**/edit/basics')
  await keys.arrives('h1')
  await keys.button(fillingWords.nextPage.zh)
  await keys.arrives('[role=alert]')
  for (let pages = 0; !page.url().endsWith('/materials'); pages++) {
    if (pages > 20) throw new Error(`the journey does not end: ${page.url()}`)
    await fillsStep(keys)
  }
  await handsIn(keys)
  await keys.link(common.continue.zh)
  await page.waitForURL('**/preview')
  await keys.arrives('h1')
})
