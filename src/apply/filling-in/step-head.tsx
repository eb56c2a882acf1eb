import { html } from 'hono/html'
import type { Application } from '../../application.ts'
import { asked } from '../../kinds/journey/index.ts'
import { paths } from '../../paths.ts'
import type { Form, Step } from '../../steps/form/step.ts'
import { flat } from '../../ui/html/flat.ts'
import { useSay } from '../../ui/lang.tsx'
import { common } from '../../words/common.ts'
import { fillingWords } from './words.ts'

type Props = {
  application: Application
  step: Step
  form?: Pick<Form, 'title' | 'lead'>
  page?: number
  pages?: number
}

/** Where one stands in the journey. */
export const StepHead = ({ application, step, form, page = 0, pages = 1 }: Props) => {
  const open = asked(application.kind, application.answers)
  const at = open.findIndex(({ slug }) => slug === step.slug)
  const before = form && step.many ? step : open[at - 1]
  // What the list of a step said before is not said on each of its forms again.
  const { title, lead = step.many ? undefined : step.lead } = form ?? step
  const say = useSay()
  const back = before ? paths.step(application.id, before.slug) : paths.application(application.id)
  const place = at >= 0 && `· ${say(fillingWords.stepOf, { n: at + 1, all: open.length + 1 })}`
  const within = say(title) !== say(step.title) && `· ${say(step.title)}`
  const part = pages > 1 && `· ${say(fillingWords.pageOf, { n: page + 1, all: pages })}`
  return flat`
    <p class=hint><a href="${back}">${say(common.back)}</a> ${place} ${within}${part}</p>
    ${at >= 0 && html`<progress value=${((at + 1) / (open.length + 1)).toFixed(2)} aria-hidden=true></progress>`}
    <h1>${say(title)}</h1>${lead && html`<p class=lead>${say(lead)}</p>`}`
}
