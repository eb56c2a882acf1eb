import type { Application } from '../application.ts'
import { grantOf } from '../kinds/standing/granted.ts'
import { lastDays, periodsOf } from '../kinds/standing/periods.ts'
import { addDays, dayIn } from '../rules/calendar.ts'
import { capitals } from '../rules/money.ts'
import { amountOf } from '../steps/answered.ts'
import { type Filled, only } from '../steps/form/step.ts'
import { namesOf } from '../steps/parties/named.ts'

/** What the officer would most likely enter, worked out from the case. `number`: what a ruling would bear. */
export function suggested(application: Application, event: string, number: string): Filled {
  const today = dayIn(Date.now())
  switch (event) {
    case 'accept':
      return { feeBasis: 'as_worked_out' }
    case 'return':
    case 'require_guarantee':
      return { until: addDays(today, 7) }
    case 'grant':
      return { number, order: orderOf(application) }
    case 'grant_in_part':
      // Of a sum the judge writes how much: the whole of it would stand in the order unnoticed.
      return {
        number,
        order: amountOf(application.answers) ? undefined : orderOf(application),
      }
    case 'lift':
      return { number, order: liftingOrder(application) }
    case 'release':
      return { releasedOn: today }
    case 'dismiss':
    case 'refuse_lifting':
      return { number }
    case 'secure':
    case 'renew':
      return { expiresOn: lastDays(periodsOf(application, event, Date.now()))[0] }
    default:
      return {}
  }
}

function liftingOrder({ answers, history }: Application): string {
  return `解除本院${grantOf(history)?.told.number ?? ''}裁定书对被申请人${namesOf(answers.respondents).join('、')}采取的保全措施。`
}

function orderOf({ answers }: Application): string {
  const { act, period } = only(answers, 'act')
  if (act) return `${act}\n保全期限：${period}。`
  const { evidence } = only(answers, 'evidence')
  if (evidence) return `对下列证据予以保全：${evidence}`
  const whom = namesOf(answers.respondents).join('、')
  return `冻结被申请人${whom}名下银行存款人民币${capitals(amountOf(answers) ?? 0)}，或查封、扣押其等值财产。`
}
