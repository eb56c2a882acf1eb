import { journeyOf } from '../../src/kinds/journey/index.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { paths } from '../../src/paths.ts'
import { entries, formsOf } from '../forms.ts'
import { Visitor } from '../no-script-visitor.ts'
import { newcomer } from '../walk/account.ts'
import type { Step } from '../walk/step.ts'
import { save } from '../walk/walker.ts'

const quietly: Step = async (_, __, does) => void (await does())
const inHtmx = {
  'content-type': 'application/x-www-form-urlencoded',
  'HX-Request': 'true',
  'HX-Request-Type': 'partial',
}

/** So many litigants, of whom whoever is free saves: they ask beside each other, as whoever asks for pages does. */
export async function savers(many: number, base: string, way?: string): Promise<() => Promise<void>> {
  const free = await Promise.all(Array.from({ length: many }, () => saver(base, way)))
  return async () => {
    const one = free.pop()!
    await one().finally(() => free.push(one))
  }
}

/**
 * A litigant who saves the first step of a draft, with another amount each time; the answer is the next step.
 * `way`: what stands before its address where it is saved another way.
 */
async function saver(base: string, way = ''): Promise<() => Promise<void>> {
  const me = (await newcomer(async () => new Visitor(base), quietly)) as Visitor
  await me.open(paths.newPreservation)
  await me.send({ read: 'yes' })
  const draft = /applications\/(\w+)/.exec(me.url)![1]!
  const { slug } = journeyOf(preservation)[0]!
  await me.open(`${paths.step(draft, slug)}?example=1`)
  await save(me)
  await me.open(`${paths.step(draft, slug)}?page=1`)
  const form = formsOf(me.page).find(({ controls }) => controls.some(({ name }) => name === 'amount'))!
  const { pathname, search } = new URL(form.action, me.url)
  const values = Object.fromEntries(entries(form)) as Record<string, string>
  let version = Number(values.version)
  return async () => {
    const fresh = { amount: `${1_000_000 + version}.00`, version: String(version++) }
    const body = new URLSearchParams({ ...values, ...fresh }).toString()
    const answer = await me.ask(way + pathname + search, { method: 'POST', body, headers: inHtmx })
    const next = answer.headers.get('hx-push-url')
    if (answer.status !== 200 || !next || next.endsWith(slug)) throw new Error(`${answer.status}, ${next}`)
    await answer.text()
  }
}
