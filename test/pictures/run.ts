import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { connectPartner } from '../../src/local/insurer/client.ts'
import { enrolPartners } from '../../src/local/partners.ts'
import { openChromium } from '../browser/chromium.ts'
import { throwAway } from '../throw-away.ts'
import { camera, type Take } from './camera.ts'
import { cases } from './cases.ts'
import { drafts } from './drafts.ts'
import { helped } from './helped.ts'
import { later } from './later.ts'
import { letters } from './letters.ts'
import { money } from './money.ts'
import { offices } from './offices.ts'
import { openToAll } from './open-to-all.ts'
import { ownAccount } from './own-account.ts'
import { cast } from './people.ts'
import { trouble } from './trouble.ts'

// Every page in every state, on three screens and in both languages, into pictures/. Words name the ones wanted:
// `npm run pictures -- case zh.phone`.
const browser = await openChromium()
if (!browser) {
  console.log('No pictures were taken: no Chromium here (set CHROMIUM to its path).')
  process.exit()
}
const began = Date.now()
const server = await throwAway({ entry: `${import.meta.dirname}/worker.ts` })
const keys = await mkdtemp(`${tmpdir()}/partners-`)
const { begin, take, taken } = camera(browser, server.url, 'pictures', process.argv.slice(2))
let failed = 0

/** What cannot be reached is told of, and the rest is still taken. */
async function reel(name: string, shoot: (take: Take) => Promise<void>): Promise<void> {
  try {
    await shoot(take)
  } catch (error) {
    failed++
    console.error(`✗ ${name}: ${error instanceof Error ? error.message : error}`)
  }
  console.log(`${name}: ${taken()} pictures after ${Math.round((Date.now() - began) / 1000)} s`)
}

await begin()
const everybody = await cast(server.url)
const [bohai] = await enrolPartners(server.url, keys)
const insurer = { client: await connectPartner(bohai!), name: bohai!.name }
await reel('own account', (take) => ownAccount(everybody, take))
await reel('drafts', (take) => drafts(everybody, take))
await reel('cases', (take) => cases(everybody, insurer, take))
await reel('money', (take) => money(everybody, insurer, take))
await reel('letters', (take) => letters(everybody, insurer, take))
await reel('trouble', (take) => trouble(everybody, insurer, take))
await reel('helped', (take) => helped(everybody, take))
await reel('offices', (take) => offices(everybody, take))
await reel('open to all', (take) => openToAll(everybody, take))
await reel('later', (take) => later(everybody, insurer, take, server))
await browser.close()
await server.stop()
await rm(keys, { recursive: true })
process.exit(failed ? 1 : 0)
