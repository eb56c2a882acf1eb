import type { Context } from 'hono'
import { openApplication } from '../../application.ts'
import type { Rows } from '../../db/read.ts'
import { stepAhead } from '../../kinds/journey/ahead.ts'
import { editable } from '../../kinds/kind.ts'
import { paths } from '../../paths.ts'
import type { Step } from '../../steps/form/step.ts'
import { onward } from '../../ui/onward.ts'
import { page, wantsFragment } from '../../ui/page.tsx'
import { leftOpen } from '../half-filled/left.ts'
import { lacksAt, selvesAt } from '../lacks.ts'
import type { Mine } from '../load.ts'
import { EntryList } from './entry-list.tsx'
import { formPage, fresh } from './step-form.tsx'

type C = Context<Mine>

/** A step's only form, or the list of its entries. */
export async function stepPage(c: C) {
  const { step, application } = c.var
  const entries = application.answers[step.slug] ?? []
  if (step.many)
    return page(
      c,
      step.title,
      <EntryList
        application={application}
        step={step}
        entries={entries}
        left={leftOpen(c.var)}
        lacks={await lacksAt(c, step.slug)}
        selves={await selvesAt(c, step, entries)}
      />,
    )
  const [name] = Object.keys(step.forms)
  return name ? formPage(c, name, entries[0] ?? fresh(name)) : c.notFound()
}

/** On to the list of entries, the next step, or, once all is there, the preview; where that page stands in this file, it is at hand already. */
export async function goOn(c: C, saved?: Rows) {
  if (saved) {
    c.set('owned', saved)
    c.set('application', await openApplication(c.env, saved, c.get('application').answers))
  }
  const { step, application } = c.var
  const { id, kind, status } = application
  const next = step.many ? step : stepAhead(application, step.slug)
  const to = paths.goOn(id, next)
  const here = next && !hasPageOfItsOwn(next) && editable(kind, status, next.slug)
  if (!here || !wantsFragment(c)) return onward(c, to)
  c.set('step', next)
  c.set('place', to)
  c.header('HX-Push-Url', to)
  return stepPage(c)
}

const hasPageOfItsOwn = ({ slug }: Step) => slug === 'materials' || slug === 'insurer'
