import { leftOf } from '../../half-filled.ts'
import type { Given } from '../../steps/form/fields.ts'
import { asksOn, type Filled, type Form, gather, type Mistakes, pageOf, pagesOf } from '../../steps/form/step.ts'
import { T } from '../../ui/lang.tsx'
import { fillingWords } from './words.ts'

/** What says that another page of the same form is wanted, and which. */
export const turns = 'page'

/** The first page with one of these names on it; where nothing is named, the one that was asked for. */
export function pageWith(form: Form, names: readonly string[], asked = 0): number {
  const pages = names.map((name) => pageOf(form, name.split('_')[0]!))
  return pages.length ? Math.min(...pages) : pagesOf(form)[asked] ? asked : 0
}

/** The pages that ask anything, as the form is filled in. */
export const pagesAsked = (form: Form, values: Filled): number[] =>
  [...pagesOf(form).keys()].filter((page) => asksOn(pagesOf(form)[page]!, values))

/** The page that comes behind what was sent: the one that was wanted, or one that only these answers bring up. */
export function pageBehind(form: Form, given: Given): number | undefined {
  const asked = pagesAsked(form, gather(form.fields, given))
  const wanted = turns in given ? Number([given[turns]!].flat().at(-1)) : undefined
  return asked.find((page) => page === wanted) ?? asked.find((page) => isBroughtUp(form, page, given))
}

function isBroughtUp(form: Form, page: number, given: Given): boolean {
  const fields = pagesOf(form)[page]!
  return !asksOn(fields, {}) && !Object.keys(fields).some((name) => name in given)
}

export const mistakesOn = (form: Form, here: (page: number) => boolean, mistakes: Mistakes): Mistakes =>
  Object.fromEntries(Object.entries(mistakes).filter(([name]) => here(pageOf(form, name))))

/** What is asked on the other pages goes along unseen, and which page comes behind this one. */
export function hiddenOn(form: Form, page: number, values: Filled): Record<string, string | string[]> {
  const [asked, pages] = [pagesAsked(form, values), pagesOf(form)]
  const others = asked.filter((at) => at !== page).map((at) => leftOf({ ...form, fields: pages[at]! }, values as Given))
  const unseen = Object.entries(Object.assign({}, ...others) as Filled).filter(([, value]) => value)
  const next = asked.find((at) => at > page)
  return { ...(Object.fromEntries(unseen) as Given), ...(next && { [turns]: String(next) }) }
}

/** Back to the page before. */
export const Before = ({ page }: { page: number }) =>
  page > 0 && (
    <button class="quiet" name={turns} value={String(page - 1)}>
      <T of={fillingWords.pageBefore} />
    </button>
  )
