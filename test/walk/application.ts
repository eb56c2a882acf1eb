import { caseWords } from '../../src/apply/case/words.ts'
import { leftWords } from '../../src/apply/half-filled/words.ts'
import { listWords } from '../../src/apply/list/words.ts'
import { materialWords } from '../../src/apply/materials/words.ts'
import { openingWords } from '../../src/apply/opening/words.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { common } from '../../src/words/common.ts'
import { all, text } from '../html.ts'
import { expectText, type Step } from './step.ts'
import { inWords, save, type Walker } from './walker.ts'

const pdf = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj',
  'trailer<</Root 1 0 R>>\n%%EOF\n',
]
const paper = new File([pdf.join('\n')], '材料.pdf', { type: 'application/pdf' })

/** Fills in a preservation application and submits it; the address of its page. */
export async function apply(me: Walker, step: Step): Promise<string> {
  const say = inWords.bind(null, me)
  await step('litigant', 'reads the notice and creates an application', async () => {
    await me.open('/preservations/new')
    return me.send({ read: 'yes' }, say(openingWords.create))
  })
  await comeBack(me, step)
  await fillUp(me, step)
  await step('litigant', 'hands in every required paper', () => uploadAll(me))
  await step('litigant', 'checks everything', async () =>
    expectText(await me.follow(say(common.continue)), say(caseWords.complete)),
  )
  await step('litigant', 'submits', async () =>
    expectText(await me.send({}, say(caseWords.submit)), say(preservation.statuses.in_review!.title)),
  )
  return me.url
}

/** Leaves the form half filled in, goes away, and finds it as it was. */
export async function comeBack(me: Walker, step: Step): Promise<void> {
  const [say, here] = [inWords.bind(null, me), me.url]
  await step('litigant', `saves “${me.title}” for now, half filled in`, async () =>
    expectText(await me.send({ court_find: '明天再补' }, say(leftWords.later)), say(leftWords.leftHere)),
  )
  await step('litigant', 'sees in the list that it waits', async () =>
    expectText(await me.open('/applications'), say(listWords.leftSome)),
  )
  await step('litigant', 'comes back to it', async () => {
    expectText(await me.open(here), say(leftWords.leftHere))
    if (!all(me.page, 'input').some(({ at }) => at.value === '明天再补')) throw new Error('what was typed is lost')
    return me
  })
}

/** Every step up to the papers, with the examples that the pages offer. */
export async function fillUp(me: Walker, step: Step): Promise<void> {
  for (let pages = 0; !atPapers(me); pages++) {
    if (pages > 20) throw new Error(`the journey does not end: ${me.url}`)
    await step('litigant', `fills in “${me.title}”`, () => fillStep(me))
  }
}

const atPapers = (me: Walker) => me.url.endsWith('/edit/materials')

/** A step with one form is filled in; one with several entries gets its first, or none where none is needed. */
async function fillStep(me: Walker): Promise<Walker> {
  const say = inWords.bind(null, me)
  const goesOn = () => !atPapers(me) && all(me.page, 'a').some((link) => text(link) === say(common.continue))
  if (goesOn()) return me.follow(say(common.continue))
  const add = all(me.page, 'a').find((link) => text(link).startsWith('＋'))
  if (add) await me.open(add.at.href!)
  await me.follow(say(common.example))
  await save(me)
  return goesOn() ? me.follow(say(common.continue)) : me
}

/** Hands in one paper wherever one is required, as the page opens one place after the other, and where else it is told. */
export async function uploadAll(me: Walker, also: string[] = []): Promise<Walker> {
  const upload = () => me.send({ files: [paper] }, inWords(me, materialWords.upload))
  for (let left = missing(me); left > 0; left--) {
    await upload()
    if (missing(me) !== left - 1) throw new Error(`no paper was taken: ${me.text}`)
  }
  for (const slot of also) {
    await me.open(`?slot=${slot}`)
    await upload()
  }
  return me
}

const missing = (me: Walker): number =>
  all(me.page, 'li').filter((slot) => text(slot).endsWith(inWords(me, materialWords.required))).length
