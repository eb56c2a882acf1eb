import type { Application } from '../application.ts'
import { lastDays, periodsOf } from '../kinds/periods.ts'
import { addDays, dayIn } from '../rules/calendar.ts'
import { capitals, plainYuan } from '../rules/money.ts'
import { amountOf } from '../steps/basics.ts'
import { namesOf } from '../steps/named.ts'
import { type Filled, only } from '../steps/step.ts'

/** What the officer would most likely enter, worked out from the case. */
export function suggested(application: Application, event: string): Filled {
  const today = dayIn(Date.now())
  switch (event) {
    case 'accept':
      return { feeBasis: 'as_worked_out' }
    case 'return':
    case 'require_guarantee':
      return { until: addDays(today, 7) }
    case 'grant':
    case 'grant_in_part':
      return { number: rulingNumber(application), order: orderOf(application), amount: amountText(application) }
    case 'dismiss':
      return { number: rulingNumber(application) }
    case 'secure':
    case 'renew':
      return { expiresOn: lastDays(periodsOf(application, event, Date.now()))[0] }
    default:
      return {}
  }
}

// A ruling in litigation carries the number of the main case; before a suit the court gives its own.
const rulingNumber = ({ answers }: Application) => {
  const number = only(answers, 'case').number
  return number ? `${number}之一` : ''
}

const amountText = ({ answers }: Application) => {
  const amount = amountOf(answers)
  return amount === null ? undefined : plainYuan(amount)
}

function orderOf({ answers }: Application): string {
  const { act, period } = only(answers, 'act')
  if (act) return `${act}\n保全期限：${period}。`
  const { evidence } = only(answers, 'evidence')
  if (evidence) return `对下列证据予以保全：${evidence}`
  const whom = namesOf(answers.respondents).join('、')
  return `冻结被申请人${whom}名下银行存款人民币${capitals(amountOf(answers) ?? 0)}，或查封、扣押其等值财产。`
}
