import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Page } from 'playwright-core'
import { guarantee } from '../../src/kinds/guarantee.ts'
import { connectPartner } from '../../src/local/insurer/client.ts'
import { round } from '../../src/local/insurer/underwriter.ts'
import { enrolPartners } from '../../src/local/partners.ts'
import { connectPrinter } from '../../src/local/printer/line.ts'
import { guaranteeWords } from '../../src/words/guarantee.ts'
import { all } from '../html.ts'
import { Visitor } from '../no-script-visitor.ts'
import { newCode, quietly, signedIn, terminal } from '../pictures/people.ts'
import { newcomer } from '../walk/account.ts'
import { pay } from '../walk/after.ts'
import { apply } from '../walk/application.ts'
import { accept, grant, officer, takeUp } from '../walk/court.ts'
import { applyForLetter } from '../walk/guarantee.ts'
import { type Step, until } from '../walk/step.ts'
import { it, type World } from './it.ts'
import { large } from './large.ts'
import { become, expect, lobby } from './lobby.ts'
import { BrowserWalker } from './walker.ts'

const name = '大屏'

it('Whatever is touched at a terminal, on the whole way to a printed ruling, is as large as a finger, and easily read', async (world) => {
  const come = async () => new Visitor(world.url)
  const administrator = (await officer(come, 'administrator', quietly)) as Visitor
  const me = await terminal(administrator, name)
  const page = await world.visit({ kiosk: true })
  const eyes = eyesOf(world, page, me)
  for (const at of ['/kiosk/moved', '/', '/register', '/login', '/login/sms', '/verify', '/fee']) await eyes.look(at)
  await (await signedIn(me)).open('/')
  await eyes.again()
  for (const at of ['/account', '/account/data', '/applications', '/kiosk/guidance', '/preservations/new'])
    await eyes.look(at)
  const address = await apply(me, eyes.walk)
  const application = new URL(address).pathname
  for (const step of ['applicants/new?form=person', 'clues/new?form=deposit', 'clues/new?form=land_use'])
    await eyes.look(`${application}/edit/${step}`)
  await decided(come, me, address, eyes)
  const ruling = await takenAway(me, eyes, '号之')
  await printed(me, eyes, await printerOf(administrator))
  await (await me.open(ruling)).send({}, '转到手机')
  await handedOver(me, eyes)
  await page.goto('/kiosk')
  await large(page)
})

type Eyes = { look: (at?: string) => Promise<void>; again: () => Promise<void>; walk: Step }

/** Looks at where somebody stands as a browser at that terminal shows it: at each address once, unless told again. */
function eyesOf({ url }: World, page: Page, me: Visitor): Eyes {
  const seen = new Set<string>()
  const here = () => new URL(me.url).pathname + new URL(me.url).search
  const again = async (at = here()) => {
    seen.add(at)
    await become(page, url, me)
    // Now in one language, now in the other: there are many pages, and each in both would take as long again.
    const lang = seen.size % 2 ? 'zh' : 'en'
    await page.goto(`${at}${at.includes('?') ? '&' : '?'}lang=${lang}`)
    await large(page)
  }
  const look = async (at = here()) => (seen.has(at) ? undefined : again(at))
  const walk: Step = async (...step) => {
    await quietly(...step)
    await look()
  }
  return { look, again: () => again(), walk }
}

async function decided(come: () => Promise<Visitor>, me: Visitor, address: string, eyes: Eyes): Promise<void> {
  const [clerk, judge] = [await officer(come, 'clerk', quietly), await officer(come, 'judge', quietly)]
  await takeUp(clerk, 'clerk', /BQ-[\d-]+/.exec(me.text)![0], quietly)
  await accept(clerk, quietly)
  await pay(come, me, address, eyes.walk)
  await judge.open(clerk.url)
  await grant(judge, quietly)
  await until(me, address, '号之')
  await eyes.again()
}

/** A terminal keeps no files: it offers another way. Where that stands. */
async function takenAway(me: Visitor, eyes: Eyes, paper: string): Promise<string> {
  await me.follow(paper)
  expect(me.url.includes('/handover/offer'), `${paper} is put to disk: ${me.url}`)
  await eyes.look()
  return me.url
}

async function printerOf(administrator: Visitor) {
  const body = JSON.stringify({ code: await newCode(administrator, name) })
  const answer = await fetch(new URL('/kiosk/printer/enrolment', administrator.url), { method: 'POST', body })
  const { key } = (await answer.json()) as { key: string }
  return connectPrinter(new URL(administrator.url).origin, key)
}

async function printed(me: Visitor, eyes: Eyes, printer: ReturnType<typeof connectPrinter>): Promise<void> {
  await printer.beats('out_of_paper')
  await eyes.again()
  await printer.beats('ready')
  await me.open(me.url)
  await eyes.again()
  await me.send({}, '打印')
  await eyes.look()
  const [paper] = await printer.beats('ready')
  await printer.fetches(paper!)
  await eyes.again()
  await printer.tells(paper!, { state: 'printed' })
  await eyes.again()
}

async function handedOver(me: Visitor, eyes: Eyes): Promise<void> {
  await eyes.look()
  const code = all(me.page, 'a').find(({ at }) => at.href?.includes('/handover/'))
  const phone = await new Visitor(me.url).open(code!.at.href!)
  await phone.send({}, '在这里继续办理')
  await eyes.again()
  await me.open('/handover')
  await me.send({ digits: /(\d\d)/.exec(phone.text)![1]! }, '确认转移')
  await eyes.again()
}

it('A letter of guarantee is applied for, paid and read at a terminal in the same size', async (world) => {
  const come = async () => new Visitor(world.url)
  const administrator = (await officer(come, 'administrator', quietly)) as Visitor
  const me = await signedIn(await terminal(administrator, '保函'))
  const eyes = eyesOf(world, await world.visit({ kiosk: true }), me)
  // The questions are those of every application.
  const own: Step = (...step) => (/insurer|\/preview|\/\w{20,}$/.test(me.url) ? eyes.walk(...step) : quietly(...step))
  await eyes.look('/guarantees/new')
  const address = await applyForLetter(me, own)
  const insurer = await reference(world.url)
  await insurer()
  await pay(come, me, address, eyes.walk, guarantee)
  await insurer()
  await until(me, address, 'BH')
  await eyes.again()
  await takenAway(me, eyes, 'BH')
  await me.open(address)
  await eyes.walk('litigant', 'applies for preservation with it', () =>
    me.send({}, guaranteeWords.applyForPreservation.zh),
  )
})

/** The insurer of the examples at work, one look at its lists at a time. */
async function reference(url: string): Promise<() => Promise<void>> {
  const keys = await mkdtemp(`${tmpdir()}/partners-`)
  const [bohai] = await enrolPartners(url, keys)
  await rm(keys, { recursive: true })
  const client = await connectPartner(bohai!)
  return () => round(client, bohai!.name)
}

it('Larger type that was asked for at a terminal lasts from registering to the signed-in page, where all still fits', async (world) => {
  const { page } = await lobby(world)
  await page.goto('/?size=large')
  const still = async (here: Page) => {
    expect(await here.locator('html.kiosk.large').isVisible(), `the type is no longer large at ${here.url()}`)
    await large(here)
  }
  const visitors = [new BrowserWalker(page, 'zh', still)]
  const phone = async () => new BrowserWalker(await world.visit({ phone: true }), 'zh', async () => {})
  const me = (await newcomer(async () => visitors.pop() ?? phone(), quietly)) as BrowserWalker
  for (const at of ['/account', '/identity', '/applications']) await me.open(at)
})
