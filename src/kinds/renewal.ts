import type { Day } from '../rules/calendar.ts'
import { aWeekBefore } from '../rules/deadlines.ts'
import { fill, type Said, said } from '../words/lang.ts'
import type { Preserved } from './kind.ts'

type Renewal = { page: Said; sms: Said }

const beforeTheEnd: Renewal = {
  page: said('到期之前可以申请续行。', 'Renewal may be asked for before it ends.'),
  sms: said('已保全，{day} 到期，请在此前申请续行', 'In force until {day}; ask for renewal before it ends'),
}

// A week before the end renewal of property must have been asked for; of an act over intellectual property it may be from then on.
const renewals: Record<Preserved, Renewal> = {
  property: {
    page: said(
      '最迟在 {week} 申请续行（《财产保全规定》第十八条）。',
      'Ask for renewal by {week} (Provisions art. 18).',
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

/** When to ask that measures last longer, on a page or in a message. */
export const renewalOf = (preserves: Preserved | null, as: keyof Renewal, expiresOn: Day): Said =>
  fill(renewals[preserves ?? 'property'][as], { day: { day: expiresOn }, week: { day: aWeekBefore(expiresOn) } })
