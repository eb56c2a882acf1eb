import { type Day, dayIn } from '../../rules/calendar.ts'
import { aWeekBefore } from '../../rules/deadlines.ts'
import { fill, type Said, said } from '../../words/lang.ts'
import type { Preserved } from '../kind.ts'
import { askedAt } from './asked-of-court.ts'

type Renewal = { page: Said; sms: Said }

const beforeTheEnd: Renewal = {
  page: said('现在起、到期之前都可以申请续行。', 'Renewal can be asked for from now on, until it ends.'),
  sms: said('已保全，{day} 到期，请在此前申请续行', 'In force until {day}; ask for renewal before it ends'),
}

// A week before the end renewal of property must have been asked for; of an act over intellectual property it may be from then on.
const renewals: Record<Preserved, Renewal> = {
  property: {
    page: said(
      '现在起就可以申请续行，最迟在 {week}（《财产保全规定》第十八条）。',
      'Renewal can be asked for from now on, by {week} at the latest (Provisions art. 18).',
    ),
    sms: said('已保全，{day} 到期，最迟 {week} 申请续行', 'In force until {day}; ask for renewal by {week}'),
  },
  ip_act: {
    page: said(
      '自 {week} 起至到期日申请续行（知识产权行为保全规定第十三条：期限届满前七日内）。',
      'Ask for renewal between {week} and the last day (Provisions on Act Preservation in IP Disputes art. 13: within the last seven days).',
    ),
    sms: said('已保全，{day} 到期，{week} 起申请续行', 'In force until {day}; ask for renewal from {week} on'),
  },
  act: beforeTheEnd,
  evidence: beforeTheEnd,
}

type Standing = {
  status: string
  preserves: Preserved | null
  dueAt: number | null
  history: readonly { event: string; at: number }[]
}

const late = said(
  '申请续行的最后一日（{week}）已过（《财产保全规定》第十八条）。仍需续行的，请立即申请，并联系法院。',
  'The last day to ask for renewal, {week}, has passed (Provisions art. 18). If you still need it, ask at once, and call the court.',
)

/** When to ask for renewal of measures in force, of those that have a last day, as long as it has not been asked for. */
export function renewalNow({ status, preserves, dueAt, history }: Standing, now: number): Said | null {
  if (status !== 'in_force' || dueAt === null || askedAt(history, 'ask_renewal') !== null) return null
  const week = aWeekBefore(dayIn(dueAt))
  const missed = (preserves ?? 'property') === 'property' && week < dayIn(now)
  return missed ? fill(late, { week: { day: week } }) : renewalOf(preserves, 'page', dayIn(dueAt))
}

const waits = said(
  '已保全，{day} 到期，续行申请等法院决定',
  'In force until {day}; your request to renew waits for the court',
)

/** What whoever has asked is told in a message before the end: not to ask again. */
export const renewalWaits = (expiresOn: Day): Said => fill(waits, { day: { day: expiresOn } })

/** When to ask that measures last longer, on a page or in a message. */
export const renewalOf = (preserves: Preserved | null, as: keyof Renewal, expiresOn: Day): Said =>
  fill(renewals[preserves ?? 'property'][as], { day: { day: expiresOn }, week: { day: aWeekBefore(expiresOn) } })
