import { newcomer } from './demo/account.ts'
import { pay, readRuling } from './demo/after.ts'
import { apply } from './demo/application.ts'
import { accept, grant, officer, takeUp } from './demo/court.ts'

// From registration to ruling against a running server, as two browsers and a phone without scripts would do it.
const base = process.env.BASE_URL ?? 'http://localhost:8787'

try {
  const me = await newcomer(base)
  const address = await apply(me)
  const number = /BQ-[\d-]+/.exec(me.text)![0]

  const clerk = await officer(base, '立案人员', '立案人员')
  await takeUp(clerk, '立案人员', number)
  await accept(clerk)

  await pay(me, address)

  const judge = await officer(base, '法官', '法官')
  await takeUp(judge, '法官', number)
  await grant(judge)

  await readRuling(me, address)
  console.log('The whole journey works.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
