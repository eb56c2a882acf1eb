import type { Page } from 'playwright-core'
import { fillingWords } from '../../src/apply/filling-in/words.ts'
import { openingWords } from '../../src/apply/opening/words.ts'
import { demoLitigant } from '../../src/sandbox/seed/litigant.ts'
import { clientWords } from '../../src/words/client.ts'
import { common } from '../../src/words/common.ts'
import { badLine } from './bad-line.ts'
import { it, type World } from './it.ts'

const keptBack = clientWords.keptBack.zh

async function signedIn({ visit }: World, url: string, scripts = true): Promise<Page> {
  const page = await visit({ scripts, badLine: true })
  await page.goto(`${url}/login`)
  await page.fill('[name=mobile]', demoLitigant.mobile)
  await page.fill('[name=password]', demoLitigant.password)
  await page.click('main form button:not([type=button])')
  await page.waitForURL('**/applications')
  return page
}

async function begun(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/applications`)
  return new Set(
    await page.locator('main a[href*="/applications/a"]').evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
  ).size
}

async function says(page: Page, words: string) {
  await page.locator('p[role=status]', { hasText: words }).waitFor()
}

function expect(what: string, found: unknown, wanted: unknown) {
  if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`)
}

async function create(page: Page, url: string) {
  await page.goto(`${url}/preservations/new`)
  await page.check('[name=read]')
  await page.getByRole('button', { name: openingWords.create.zh }).click()
}

it('A form whose answer was lost stays, says so, and shows the first result when it goes again', async (world) => {
  const line = await badLine(world.url)
  const page = await signedIn(world, line.url)
  const before = await begun(page, line.url)
  line.loses(true)
  await create(page, line.url)
  await says(page, keptBack)
  line.loses(false)
  expect('ticked', await page.isChecked('[name=read]'), true)
  await page.evaluate('dispatchEvent(new Event("online"))')
  await page.waitForURL('**/edit/basics')
  expect('an answer was lost', line.lost() > 0, true)
  expect('begun', await begun(page, line.url), before + 1)
  line.end()
})

it('Without a line a step keeps what was typed, and is saved by itself when the line is back', async (world) => {
  const page = await signedIn(world, world.url)
  await create(page, world.url)
  await page.waitForURL('**/edit/basics')
  await page.goto(`${page.url()}?example=1`)
  await page.getByRole('button', { name: fillingWords.nextPage.zh }).click()
  await page.fill('[name=remarks]', '还没有存')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: common.saveAndContinue.zh, exact: true }).click()
  await says(page, keptBack)
  expect('remarks', await page.inputValue('[name=remarks]'), '还没有存')
  await page.context().setOffline(false)
  await page.waitForURL('**/edit/case')
  await says(page, clientWords.saved.zh.split('{')[0]!)
})

it('Without a line a form that takes the whole page along stays as well', async (world) => {
  const page = await world.visit({ badLine: true })
  await page.goto('/login')
  await page.context().setOffline(true)
  await page.fill('[name=mobile]', demoLitigant.mobile)
  await page.fill('[name=password]', demoLitigant.password)
  await page.click('main form button:not([type=button])')
  await says(page, keptBack)
  await page.context().setOffline(false)
  await page.waitForURL('**/applications')
})

it('Without scripts the browser sends a form again, and nothing is done twice', async (world) => {
  const line = await badLine(world.url)
  const page = await signedIn(world, line.url, false)
  const before = await begun(page, line.url)
  await page.goto(`${line.url}/preservations/new`)
  await page.check('[name=read]')
  line.loses(true)
  await page
    .getByRole('button', { name: openingWords.create.zh })
    .click()
    .catch(() => undefined)
  await page.waitForURL('chrome-error://**')
  line.loses(false)
  await page.reload()
  await page.waitForURL('**/edit/basics')
  expect('an answer was lost', line.lost() > 0, true)
  expect('begun', await begun(page, line.url), before + 1)
  line.end()
})
