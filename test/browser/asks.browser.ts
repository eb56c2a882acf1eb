import { fillingWords } from '../../src/apply/filling-in/words.ts'
import { accessible } from './axe.ts'
import { draft } from './draft.ts'
import { it } from './it.ts'

it('What is typed is looked up while it is typed, and what an amount comes to follows it', async ({ visit }) => {
  const page = await visit()
  await draft(page)
  await page.locator('[name=court_find]').pressSequentially('bhxq')
  await page.locator('[aria-live] label', { hasText: '天津市滨海新区人民法院' }).click()
  await accessible(page)
  await page.locator('[name=stage][value=litigation]').check()
  await page.locator('[name=submitterIdentity][value=party]').check()
  await page.getByRole('button', { name: fillingWords.nextPage.zh }).click()
  await page.locator('[name=type][value=property]').check()
  await page.locator('[name=amount]').pressSequentially('500000')
  await page.locator('#fee', { hasText: '伍拾万元整' }).waitFor()
  await page.locator('[name=type][value=evidence]').check()
  await page.locator('#fee', { hasText: '30.00' }).waitFor()
})

it('Where the browser has gone back and the page has not, what is typed is kept where it belongs', async ({
  visit,
}) => {
  const page = await visit()
  await page.goto((await draft(page)).replace('basics', 'applicants'))
  await page.getByRole('link', { name: '自然人' }).click()
  await page.locator('[name=idNumber]').waitFor()
  await page.route('**/edit/applicants', () => {})
  await page.goBack({ waitUntil: 'commit' })
  await page.waitForURL('**/edit/applicants')
  await page.locator('[name=name]').fill('王小明')
  await page
    .getByRole('status')
    .filter({ hasText: /^已于 \d\d:\d\d 暂存$/ })
    .waitFor()
})
