import type { Page } from 'playwright-core'
import { words as entry } from '../../src/accounts/words.ts'
import { accessible } from './axe.ts'
import { it } from './it.ts'

const newMobile = () => `138${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`

async function codeOn(page: Page, mobile: string): Promise<string> {
  const answer = await page.request.get(`/sandbox/phone/${mobile}`, { headers: { accept: 'application/json' } })
  const { messages } = (await answer.json()) as { messages: { code: string }[] }
  return messages[0]!.code
}

async function register(page: Page): Promise<void> {
  const mobile = newMobile()
  await page.goto('/register')
  await page.getByLabel('手机号码').fill(mobile)
  await page.getByText(entry.captchaDone.zh).waitFor()
  await page.getByRole('button', { name: '发送验证码' }).click()
  await page.getByLabel('设置密码').fill('海河边的三只白鹭正往东边飞去了')
  await page.getByLabel('短信验证码').fill(await codeOn(page, mobile))
  await page.getByLabel('我已阅读并同意').check()
  await page.getByRole('button', { name: '完成注册' }).click()
}

it('A newcomer registers, shows their face to their phone, and the first screen moves on by itself', async ({
  visit,
}) => {
  const screen = await visit()
  await register(screen)
  await screen.getByLabel('姓名').fill('王小明')
  await screen.getByLabel('居民身份证号码').fill('120116190001010010')
  await screen.getByRole('button', { name: '生成二维码' }).click()
  await screen.getByRole('img', { name: '二维码' }).waitFor()
  await accessible(screen)

  const phone = await visit({ phone: true })
  await phone.goto((await screen.locator('a[href^="/p/"]').getAttribute('href'))!)
  await accessible(phone)
  await phone.getByLabel('我已阅读').check()
  await phone.getByRole('button', { name: '同意并开始' }).click()
  await phone.locator('a[href*="/sandbox/identity/"]').click()
  await accessible(phone)
  await phone.getByRole('button', { name: '通过', exact: true }).click()
  await screen.waitForURL('**/applications')
  // The screen may have asked the provider first, and a second question so soon is not sent.
  await phone.reload()
  await phone.getByText('核验通过').waitFor()
  await screen.getByRole('link', { name: '王小明' }).waitFor()
})
