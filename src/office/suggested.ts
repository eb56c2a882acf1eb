import type { Application } from '../application.ts'
import { lastDays, periodsOf } from '../kinds/standing/periods.ts'
import { addDays, dayIn } from '../rules/calendar.ts'
import { capitals } from '../rules/money.ts'
import { amountOf } from '../steps/answered.ts'
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
      return { number: rulingNumber(application), order: orderOf(application) }
    case 'grant_in_part':
      // Of a sum the judge writes how much: the whole of it would stand in the order unnoticed.
      return {
        number: rulingNumber(application),
        order: amountOf(application.answers) ? undefined : orderOf(application),
      }
    case 'lift':
      return { number: rulingNumber(application), order: liftingOrder(application) }
    case 'dismiss':
    case 'refuse_lifting':
      return { number: rulingNumber(application) }
    case 'secure':
    case 'renew':
      return { expiresOn: lastDays(periodsOf(application, event, Date.now()))[0] }
    default:
      return {}
  }
}

// A ruling in litigation carries the number of the main case; before a suit the court gives its own.
const rulingNumber = ({ answers, history }: Application) => {
  const number = only(answers, 'case').number
  const nth = '一二三四五六七八九十'[history.filter(({ told }) => told.number).length]
  return number && nth ? `${number}之${nth}` : ''
}

function liftingOrder({ answers, history }: Application): string {
  const ordered = history.findLast(({ told }) => told.order)
  return `解除本院${ordered?.told.number ?? ''}裁定书对被申请人${namesOf(answers.respondents).join('、')}采取的保全措施。`
}

function orderOf({ answers }: Application): string {
  const { act, period } = only(answers, 'act')
  if (act) return `${act}\n保全期限：${period}。`
  const { evidence } = only(answers, 'evidence')
  if (evidence) return `对下列证据予以保全：${evidence}`
  const whom = namesOf(answers.respondents).join('、')
  return `冻结被申请人${whom}名下银行存款人民币${capitals(amountOf(answers) ?? 0)}，或查封、扣押其等值财产。`
}
