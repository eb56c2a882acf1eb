import type { Page } from 'playwright-core'
import { throwAway } from '../throw-away.ts'
import { inChrome49 } from './chrome49.ts'
import { it } from './it.ts'
import { large } from './large.ts'
import { expect, gone, lobby, lock, signIn } from './lobby.ts'
import { settled } from './walker.ts'

it('Somebody walks away from a terminal: it asks, ends in sight and on the server, with scripts and without', async (world) => {
  const server = await throwAway({ settings: { KIOSK_QUIET: '{"quiet":4,"away":4}' } })
  try {
    const [one, plain] = [await lobby(world, server), await lobby(world, { ...server, scripts: false })]
    await Promise.all([walksAway(one.page, server.url), walksAwayWithoutScripts(plain.page, server.url)])
  } finally {
    await server.stop()
  }
})

// Twice four seconds, and what a busy machine takes besides.
const inTime = { timeout: 30_000 }

async function walksAway(page: Page, url: string) {
  await page.goto(`${url}/register`)
  await page.locator('#mobile').fill('13912345678')
  await page.getByText(/[1234] 秒后自动结束/).waitFor()
  expect(!(await page.locator('#mobile').isVisible()), 'what was typed is still in sight')
  await page.getByRole('button', { name: '继续使用' }).tap()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect((await page.locator('#mobile').inputValue()) === '13912345678', 'what was typed is lost')
  await signIn({ page, url })
  await page.waitForURL('**/kiosk', inTime)
  await gone({ page, url })
}

async function walksAwayWithoutScripts(page: Page, url: string) {
  await signIn({ page, url })
  await page.goto(`${url}/agreement`)
  await page.waitForURL('**/kiosk/away?back=%2Fagreement', inTime)
  expect(!(await page.content()).includes('王小明'), 'the page that asks says who was there')
  await page.getByRole('link', { name: '继续使用' }).tap()
  await page.waitForURL('**/agreement')
  await page.waitForURL('**/kiosk', inTime)
  await page.goto(`${url}/account`)
  expect(page.url().includes('/login'), 'the session still lives')
}

it('Without scripts a form at a terminal asks above itself in time, and a button still keeps what was typed', async (world) => {
  const here = await lobby(world, { scripts: false })
  const { page } = here
  await signIn(here)
  await page.goto('/account/parties/new?form=person')
  await page.locator('[name=name]').fill('张三')
  const asks = page.locator('.still')
  expect(!(await asks.isVisible()), 'it asks at once')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Animation.enable')
  await devtools.send('Animation.setPlaybackRate', { playbackRate: 90 })
  await asks.waitFor()
  await large(page)
  await page.locator('main').getByRole('button', { name: '保存' }).tap()
  await page.locator('[role=alert]').first().waitFor({ state: 'attached' })
  expect((await page.locator('[name=name]').inputValue()) === '张三', 'what was typed is lost')
  expect(!(await asks.isVisible()), 'it still asks')
})

it('The next person at a terminal sees nothing of the one before: not by going back or forward, not in what the browser keeps', async (world) => {
  const here = await lobby(world)
  const { page } = here
  await signIn(here)
  for (const at of ['/account', '/applications']) await page.goto(at)
  await page.getByRole('button', { name: '结束使用' }).tap()
  await page.waitForURL('**/kiosk')
  await page.getByRole('button', { name: /^English/ }).tap()
  await page.waitForURL('**/?lang=en')
  for (const steps of ['back', 'back', 'back', 'back', 'back', 'forward', 'forward', 'forward']) {
    await page.evaluate(`setTimeout(() => history.${steps}())`)
    await page.waitForTimeout(150)
    expect(!(await settled(page)).includes('王小明'), `${steps} to ${page.url()} shows who was there before`)
  }
  await gone(here)
})

it('A terminal without its line says so, stays where it is, and once left shows nothing until the line is back', async (world) => {
  const here = await lobby(world, { clock: true })
  const { page } = here
  await signIn(here)
  await page.goto('/account/parties/new?form=person')
  await page.locator('[name=name]').fill('张三')
  // What is cut off is meant to be.
  page.removeAllListeners('requestfailed')
  await page.route('**/*', (route) => route.abort())
  await page.getByRole('link', { name: 'English' }).tap()
  await page.getByText('网络已断开，页面和您填写的内容都还在').waitFor()
  await page.getByRole('button', { name: '转到手机' }).tap()
  await page.locator('main form button').first().tap()
  await page
    .getByText(/恢复后会自动/)
    .first()
    .waitFor()
  expect((await page.locator('[name=name]').inputValue()) === '张三', 'what was typed is lost')
  await page.clock.runFor(82_000)
  await page.getByText('网络已断开，屏幕已清空').waitFor()
  expect(!(await page.locator('main').isVisible()), 'what was typed is still in sight')
  await page.unroute('**/*')
  await page.clock.runFor(6000)
  await page.waitForURL('**/kiosk')
  await gone(here)
})

it('A terminal that is locked from afar shows its lock by itself, and begins anew when it is opened again', async (world) => {
  const here = await lobby(world, { clock: true })
  const { page } = here
  await signIn(here)
  await lock(here)
  await page.locator('body').tap()
  await page.clock.runFor(50_000)
  await page.locator('body').tap()
  await page.clock.runFor(11_000)
  await page.getByRole('heading', { name: '本机暂停服务' }).waitFor()
  expect(!(await page.content()).includes('王小明'), 'it shows who was there')
  await lock(here)
  await page.clock.runFor(61_000)
  await page.getByRole('button', { name: /^English/ }).waitFor()
  await gone(here)
})

it('Numbers and the letters of identity numbers are typed by touch on the terminal itself', async (world) => {
  const here = await lobby(world)
  const { page } = here
  const keys = page.locator('[data-keys]')
  const type = async (text: string) => {
    for (const label of text) await keys.getByRole('button', { name: label, exact: true }).tap()
  }
  await page.goto('/register')
  await page.getByLabel('手机号码').tap()
  await type('13812')
  await keys.getByRole('button', { name: '删除' }).tap()
  expect((await page.locator('#mobile').inputValue()) === '1381', 'the keys do not type')
  await keys.getByRole('button', { name: '完成' }).tap()
  await keys.waitFor({ state: 'hidden' })
  await signIn(here)
  await page.goto('/account/parties/new?form=person')
  await page.locator('[name=idNumber]').tap()
  await type('11X')
  expect((await page.locator('[name=idNumber]').inputValue()) === '11X', 'the keys have no X')
})

it('A password is typed by touch as well, with capitals, signs and spaces, also in a browser of old', async (world) => {
  for (const old of [false, true]) {
    const { page } = await lobby(world)
    if (old) await inChrome49(page)
    await page.goto('/login')
    await page.getByLabel('密码').tap()
    const keys = page.locator('[data-keys]')
    const press = (name: string) => keys.getByRole('button', { name, exact: true }).tap()
    for (const name of ['a', 'ABC', 'A', '#+=', '?', '空格', 'abc', '7', '完成']) await press(name)
    expect((await page.locator('[name=password]').inputValue()) === 'aA? 7', 'the keys do not type')
    await page.getByLabel('手机号码').tap()
    const { y, height } = (await keys.boundingBox())!
    expect(y + height === 1920 && height < 700, `the keys stand at ${y}, ${height} high`)
    await large(page)
  }
})

it('Labels at a terminal are read aloud once that is asked for, where the browser has a voice', async (world) => {
  const { page } = await lobby(world)
  await page.goto('/login')
  expect(!(await page.getByRole('button', { name: '朗读' }).isVisible()), 'it offers a voice that it has not')
  await page.addInitScript(`
    const said = []
    const voice = { said, getVoices: () => [{}], cancel() {}, speak: ({ text, lang }) => said.push(lang + ' ' + text) }
    Object.defineProperty(window, 'speechSynthesis', { value: voice })`)
  await page.goto('/login')
  await page.getByRole('button', { name: '朗读' }).tap()
  await page.getByLabel('密码').tap()
  const said = (await page.evaluate('speechSynthesis.said')) as string[]
  expect(said.length === 2 && said[1] === 'zh-CN 密码', `said: ${said}`)
  await page.goto('/register')
  expect(((await page.evaluate('speechSynthesis.said')) as string[]).length === 1, 'the next page is silent')
})

it('What is half typed at a terminal goes along to one’s own phone, and back to the same place', async (world) => {
  const here = await lobby(world)
  const [{ page }, phone] = [here, await world.visit({ phone: true })]
  await signIn(here)
  await page.goto('/preservations/new')
  await page.locator('[name=read]').check()
  await page.getByRole('button', { name: '创建' }).tap()
  await page.locator('[name=court_find]').fill('写到一半')
  await page.getByRole('button', { name: '转到手机' }).tap()
  await phone.goto(await scanned(page))
  await phone.getByRole('button', { name: '在这里继续办理' }).tap()
  await moves(page, await digitsOn(phone))
  await page.waitForURL('**/kiosk/moved')
  await gone(here)
  await phone.getByRole('button', { name: '在这里继续办理' }).tap()
  await half(phone)
  await page.goto('/kiosk')
  await page.getByRole('button', { name: '用手机扫码登录' }).tap()
  await phone.goto(await scanned(page))
  await phone.getByRole('button', { name: '确认' }).tap()
  await moves(phone, await digitsOn(page))
  await page.getByRole('button', { name: '在这里继续办理' }).tap()
  await half(page)
})

const scanned = async (page: Page) => (await page.locator('a[href*="/handover/"]').getAttribute('href'))!
async function digitsOn(page: Page) {
  const digits = await page.locator('.digits[role=status]').textContent()
  const size = (await page.evaluate(
    "parseFloat(getComputedStyle(document.querySelector('.digits')).fontSize)",
  )) as number
  expect(size >= 40, `the digits are ${size} px large`)
  return (digits ?? '').trim()
}

async function moves(page: Page, digits: string) {
  await page.locator('[name=digits]').fill(digits)
  await page.getByRole('button', { name: '确认转移' }).tap()
}

async function half(page: Page) {
  await page.waitForURL('**/edit/basics*')
  expect((await page.locator('[name=court_find]').inputValue()) === '写到一半', 'what was typed is lost on the way')
}
