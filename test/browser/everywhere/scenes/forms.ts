import { bookWords } from '../../../../src/accounts/book/words.ts'
import { journeyOf } from '../../../../src/kinds/journey/index.ts'
import { guaranteeWords } from '../../../../src/words/guarantee.ts'
import { all } from '../../../html.ts'
import { sendEmpty, type Take } from '../../../pictures/camera.ts'
import { complete } from '../../../pictures/cases.ts'
import type { Cast } from '../../../pictures/people.ts'
import { kinds } from '../../../pictures/roads.ts'
import { handsIn, looksUp, pressesLast, setsTo } from './does.ts'

/** What the pictures leave out of an application's forms: each that is sent empty, and what comes after one was saved. */
export async function forms(cast: Cast, take: Take): Promise<void> {
  const { own } = cast.me
  const by = { own }
  const at = await complete(cast, kinds.preservation)
  for (const step of journeyOf(kinds.preservation))
    for (const [place, form] of Object.keys(step.forms).entries()) {
      const blank = `${at}/edit/${step.slug}/new?form=${form}`
      if ((await own.open(blank)).status !== 200) continue
      if (place) await take({ name: `${step.slug} ${form}-mistakes`, at: blank, by, does: sendEmpty })
      else await take({ name: `${step.slug} saved`, at: `${blank}&example=1`, by, does: pressesLast })
    }
  await take({ name: 'court looked up', at: `${at}/edit/basics`, by, does: looksUp('court_find', '滨海') })
  await take({ name: 'no court found', at: `${at}/edit/basics`, by, does: looksUp('court_find', 'xyzzy') })
  await take({ name: 'for what and how guaranteed', at: `${at}/edit/basics?page=1`, by })
  await take({ name: 'why no guarantee', at: `${at}/edit/basics?page=2`, by })
  await take({ name: 'no paper-mistakes', at: `${at}/edit/materials?slot=other`, by, does: handsIn() })
  await take({ name: 'not open', at: `${at}/events/withdraw`, by, answers: 409 })
  await parties(cast, take, `${await complete(cast, kinds.preservation)}/edit/respondents`)
  await insurers(cast, take)
}

/** A party that is kept in the address book, taken from there, and removed. */
async function parties({ me: { own } }: Cast, take: Take, at: string) {
  const by = { own }
  await own.open(`${at}/new?form=person&example=1`)
  await own.send({ keep: 'yes' })
  await take({ name: 'to be kept', at: own.url, by })
  await own.send({}, bookWords.save.zh)
  await take({ name: 'address book', at: `${at}/from-book`, by })
  await take({ name: 'as who fills it in', at: `${at.replace('respondents', 'applicants')}/from-book/me`, by })
  const link = (pattern: RegExp) => {
    const { href } = all(own.page, 'a').find((one) => pattern.test(one.at.href ?? ''))!.at
    const { pathname, search } = new URL(href!, own.url)
    return pathname + search
  }
  await own.open(at.replace('respondents', 'applicants'))
  await take({ name: 'as an organisation of mine', at: link(/from-book\/organisations/), by })
  await own.open(`${at}/from-book`)
  await take({ name: 'from the address book', at: link(/from-book\/\w/), by })
  await own.open('/account/parties')
  await take({ name: 'party-mistakes', at: link(/parties\/\w{8}/), by, does: sendEmpty })
  await own.open(at)
  await take({ name: 'removal', at: link(/\/removal$/), by })
}

/** None chosen, and some asked that have not answered. */
async function insurers(cast: Cast, take: Take) {
  const { own } = cast.me
  const at = `${await complete(cast, kinds.guarantee)}/edit/insurer`
  await own.open(at)
  await own.send({}, guaranteeWords.ask.zh)
  await take({ name: 'asked for offers', at, by: { own } })
  await take({ name: 'no insurer-mistakes', at, by: { own }, does: setsTo('[name=insurer]', 'nobody') })
}
