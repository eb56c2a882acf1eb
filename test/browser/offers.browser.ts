import { guaranteeWords as words } from '../../src/words/guarantee.ts'
import { fillUp, uploadAll } from '../walk/application.ts'
import type { Step } from '../walk/step.ts'
import { signIn } from './draft.ts'
import { it } from './it.ts'
import { BrowserWalker } from './walker.ts'

const step: Step = async (_, __, does) => void (await does())

it('Whoever asks insurers for offers is taken to where the answers will stand, and told so', async ({ visit }) => {
  const page = await visit({ phone: true })
  await signIn(page)
  const me = new BrowserWalker(page, 'zh', async () => {})
  await me.open('/guarantees/new')
  await me.send({}, words.create.zh)
  await fillUp(me, step)
  await uploadAll(me)
  await me.open(`${new URL(me.url).pathname.replace(/materials.*/, 'insurer')}`)
  await page.getByRole('button', { name: words.ask.zh }).click()
  await page.locator('#offers article').first().waitFor()
  await page.getByRole('status').filter({ hasText: words.asked.zh }).waitFor()
  await page.locator('#offers:focus').waitFor()
  const seen = await page.locator('#offers').evaluate((offers) => offers.getBoundingClientRect().top)
  if (seen < 0 || seen > 200) throw new Error(`the offers stand ${seen} px from the top of the screen`)
})
