import { leftOf } from '../../half-filled.ts'
import type { Given } from '../../steps/fields.ts'
import { type Filled, type Form, type Mistakes, pageOf, pagesOf } from '../../steps/step.ts'
import { T } from '../../ui/lang.tsx'
import { fillingWords } from './words.ts'

/** What says that another page of the same form is wanted, and which. */
export const turns = 'page'

/** The first page with one of these names on it; where nothing is named, the one that was asked for. */
export function pageWith(form: Form, names: readonly string[], asked = 0): number {
  const pages = names.map((name) => pageOf(form, name.split('_')[0]!))
  return pages.length ? Math.min(...pages) : pagesOf(form)[asked] ? asked : 0
}

export const mistakesOn = (form: Form, here: (page: number) => boolean, mistakes: Mistakes): Mistakes =>
  Object.fromEntries(Object.entries(mistakes).filter(([name]) => here(pageOf(form, name))))

/** What is asked on the other pages goes along unseen, and whether another page comes behind this one. */
export function hiddenOn(form: Form, page: number, values: Filled): Record<string, string | string[]> {
  const pages = pagesOf(form)
  const others = pages.filter((_, at) => at !== page).map((fields) => leftOf({ ...form, fields }, values as Given))
  const unseen = Object.entries(Object.assign({}, ...others) as Filled).filter(([, value]) => value)
  return { ...(Object.fromEntries(unseen) as Given), ...(page + 1 < pages.length && { [turns]: String(page + 1) }) }
}

/** Back to the page before. */
export const Before = ({ page }: { page: number }) =>
  page > 0 && (
    <button class="quiet" name={turns} value={String(page - 1)}>
      <T of={fillingWords.pageBefore} />
    </button>
  )
