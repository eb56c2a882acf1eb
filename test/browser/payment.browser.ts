import type { Page } from 'playwright-core'
import { encode } from 'uqr'
import { Visitor } from '../no-script-visitor.ts'
import { quietly, signedIn, terminal } from '../pictures/people.ts'
import { apply } from '../walk/application.ts'
import { accept, officer, takeUp } from '../walk/court.ts'
import { it, type World } from './it.ts'
import { become, expect } from './lobby.ts'

/** Somebody whose application waits for its fee, and where it stands. */
async function owing(url: string): Promise<{ me: Visitor; at: string }> {
  const me = await signedIn(new Visitor(url))
  const at = await apply(me, quietly)
  const clerk = await officer(async () => new Visitor(url), 'clerk', quietly)
  await takeUp(clerk, 'clerk', /BQ-[\d-]+/.exec(me.text)![0], quietly)
  await accept(clerk, quietly)
  return { me, at }
}

/** Goes to what is to be paid and asks for a code to scan. */
async function askCode(page: Page, at: string): Promise<string> {
  await page.goto(`${at}/payment`)
  await page.getByLabel('微信支付（用手机扫码）').check()
  await page.getByRole('button', { name: '确认并缴费' }).click()
  await page.locator('.qr svg').waitFor()
  const address = (await page.locator('main a[href*="/sandbox/bank/pay/"]').getAttribute('href'))!
  expect(await shows(page, address), 'the code on the screen is another address')
  return address
}

/** Whether the code drawn on the screen is this address. */
async function shows(page: Page, address: string): Promise<boolean> {
  const drawn = (await page.locator('.qr path').getAttribute('d'))!
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  const dark = new Set<string>()
  for (const [, x, y, length] of drawn.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let at = 0; at < Number(length); at++) dark.add(`${Number(x) + at} ${y}`)
  const cells = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)] as const)
  return cells.every(([x, y]) => dark.has(`${x} ${y}`) === data[y]![x])
}

/** The phone opens what it has scanned, and pays there. */
async function payByPhone({ visit }: World, address: string): Promise<void> {
  const phone = await visit({ phone: true })
  await phone.goto(address)
  await phone.getByRole('button', { name: '支付', exact: true }).tap()
  await phone.getByText('已支付').first().waitFor()
}

/** The screen that was left alone says so by itself. */
async function movesOn(page: Page): Promise<void> {
  await page.getByText('缴费成功，申请已进入下一步').waitFor({ timeout: 30_000 })
  expect((await page.locator('.qr').count()) === 0, 'the code still stands there')
}

/** Whether paying on this very device is offered above scanning a code with another. */
async function hereFirst(page: Page): Promise<boolean> {
  const top = async (label: string) => (await page.locator('label', { hasText: label }).boundingBox())!.y
  return (await top('就在这部手机上')) < (await top('微信支付（用手机扫码）'))
}

it('On a phone, paying there stands before a code that another phone would scan; nothing is chosen for anybody', async (world) => {
  const { me, at } = await owing(world.url)
  for (const phone of [true, false]) {
    const page = await world.visit({ phone })
    await become(page, world.url, me)
    await page.goto(`${at}/payment`)
    expect((await hereFirst(page)) === phone, phone ? 'the code stands first' : 'paying on this phone stands first')
    expect((await page.locator('[name=way]:checked').count()) === 0, 'a way is chosen already')
  }
})

for (const [how, scripts] of Object.entries({ 'by itself': true, 'by refreshing where no scripts run': false }))
  it(`A fee is scanned from the screen and paid on the phone; the screen moves on ${how}`, async (world) => {
    const { me, at } = await owing(world.url)
    const page = await world.visit({ scripts })
    await become(page, world.url, me)
    const address = await askCode(page, at)
    await payByPhone(world, address)
    await movesOn(page)
  })

it('A fee is scanned from a terminal in the lobby and paid on the phone; the terminal moves on', async (world) => {
  const { at } = await owing(world.url)
  const administrator = (await officer(async () => new Visitor(world.url), 'administrator', quietly)) as Visitor
  const page = await world.visit({ kiosk: true })
  await become(page, world.url, await signedIn(await terminal(administrator, '缴费终端')))
  const address = await askCode(page, at)
  const width = (await page.locator('.qr svg').boundingBox())!.width
  expect(width >= 240, `the code is ${width} px wide, which is hard to scan from where one stands`)
  await payByPhone(world, address)
  await movesOn(page)
})
