import type { Page } from 'playwright-core'
import { materialWords } from '../../src/apply/materials/words.ts'
import { accessible } from './axe.ts'
import { draft, signIn } from './draft.ts'
import { it } from './it.ts'
import { expect } from './lobby.ts'

const typed = '货款纠纷，证据还在整理'
const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** A new application at a form that takes long to write. */
async function begin(page: Page): Promise<string> {
  await draft(page)
  await page.goto(page.url().replace('basics', 'request'))
  return new URL(page.url()).pathname
}

const spoken = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()
const focused = (page: Page) => page.evaluate<string>('document.activeElement.getAttribute("name")')

it('What is typed is kept by itself and spoken of, and stands on another device', async ({ visit }) => {
  const page = await visit()
  const step = await begin(page)
  await page.locator('[name=facts]').fill(typed)
  await spoken(page, /^已于 \d\d:\d\d 暂存$/)
  if ((await focused(page)) !== 'facts') throw new Error('the focus was taken away')
  await accessible(page)

  const phone = await visit({ phone: true, scripts: false, lang: 'en' })
  await signIn(phone)
  await phone.goto(step)
  const there = await phone.locator('[name=facts]').inputValue()
  if (there !== typed) throw new Error(`the other device shows “${there}”`)
  await phone.getByText(/You saved this for now on .* not part of the application/).waitFor()
  await accessible(phone)
  await phone.getByRole('button', { name: 'Discard what was saved' }).click()
  await phone.getByText('You saved this').waitFor({ state: 'detached' })
  if (await phone.locator('[name=facts]').inputValue()) throw new Error('it was not discarded')
})

it('What was typed just before the page is left is kept as well, and mistakes that come back', async ({ visit }) => {
  const page = await visit()
  const step = await begin(page)
  await page.locator('[name=facts]').fill(typed)
  await page.goto('/verify')
  await page.goto('/applications')
  await page.getByText('有暂存的内容').first().waitFor()
  await page.goto(step)
  await page.getByText('还没有写入申请').waitFor()

  await page.locator('[name=facts]').fill(`${typed}。`)
  await page.getByRole('button', { name: '保存并继续' }).click()
  await page.getByRole('alert').waitFor()
  await spoken(page, /^已于 \d\d:\d\d 暂存$/)
  await page.goto(step)
  await page.locator(`[name=facts]:text-is("${typed}。")`).waitFor()
})

it('What could not be kept is said not to be, and kept once the line is back', async ({ visit }) => {
  const page = await visit()
  await begin(page)
  await page.route('**/edit/request/**', (route) => route.fulfill({ status: 503, body: 'busy' }))
  await page.locator('[name=facts]').fill(typed)
  await spoken(page, /^还没有暂存，网络恢复后会再试。$/)
  await page.unroute('**/edit/request/**')
  await page.evaluate('dispatchEvent(new Event("online"))')
  await spoken(page, /^已于 \d\d:\d\d 暂存$/)
})

it('The button keeps a form as it is where scripts run, and says so', async ({ visit }) => {
  const page = await visit({ lang: 'en' })
  await begin(page)
  await page.locator('[name=facts]').fill(typed)
  await page.getByRole('button', { name: 'Save for now' }).click()
  await spoken(page, /^Saved for now at \d\d:\d\d$/)
  await page.getByText('not part of the application until').waitFor()
  await page.reload()
  await page.locator(`[name=facts]:text-is("${typed}")`).waitFor()
})

it('Where scripts run, what a form has done is said in its own words', async ({ visit }) => {
  const page = await visit({ lang: 'en' })
  const step = await draft(page)
  await spoken(page, /^A new draft was begun$/)
  await page.goto(step.replace('/edit/basics', '/deletion'))
  await page.locator('main form button').click()
  await spoken(page, /^The draft was deleted$/)
})

it('One place for papers is open after the other, and what is chosen there stays chosen while a paper is taken out', async ({
  visit,
}) => {
  const page = await visit()
  await page.goto((await begin(page)).replace('request', 'materials'))
  const { card, choose, chosen, upload } = openPlace(page)
  const isOpen = (title: string) => card.getByRole('heading', { name: title }).waitFor()

  await isOpen('保全申请书')
  await choose('empty.pdf', '')
  await upload()
  await card.getByRole('alert').waitFor()
  expect((await chosen()) === '', 'what was refused is chosen again')
  await choose('now.pdf')
  await upload()
  await isOpen('证据材料')
  expect((await chosen()) === '', 'what was handed in is chosen in the next place')

  await page.getByRole('link', { name: materialWords.oneMore.zh }).click()
  await isOpen('保全申请书')
  await choose('later.pdf')
  await card.getByRole('button', { name: 'now.pdf' }).click()
  await card.getByRole('link', { name: 'now.pdf' }).waitFor({ state: 'detached' })
  expect((await chosen()) === 'later.pdf', 'it went when another was taken out')
})

type Picker = { files: Iterable<{ name: string }> }

/** The slot of the materials that is open, as somebody with files uses it. */
function openPlace(page: Page) {
  const card = page.locator('main section')
  const field = card.locator('[type=file]')
  return {
    card,
    choose: (name: string, body = pdf) =>
      field.setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(body) }),
    chosen: () => field.evaluate((one: Picker) => [...one.files].map(({ name }) => name).join()),
    upload: () => card.getByRole('button', { name: materialWords.upload.zh, exact: true }).click(),
  }
}
