import { administers, type Officer, type Role } from '../kinds/officer.ts'
import { paths } from '../paths.ts'
import { words as finance } from '../payment/finance/words.ts'
import type { Staff } from '../visit.ts'
import { fill, type Said } from '../words/lang.ts'
import { officeWords } from '../words/office.ts'
import { words as alarms } from './alarms/words.ts'
import { identityWords } from './identities/words.ts'
import { kioskWords } from './kiosks/words.ts'

// Who has no part in cases is at home in another room, but may look into the queue.
const rooms: readonly [href: string, title: Said, role?: Role][] = [
  [paths.court, officeWords.queue],
  [paths.courtIdentities, identityWords.queue, 'clerk'],
  [paths.finance, finance.title, 'finance_officer'],
  [paths.courtKiosks, kioskWords.title],
]

/** What stands above the court's pages for this officer; `toSeeTo`: how much waits for an administrator. */
export const staffOf = (officer: Officer, toSeeTo: number): Staff => ({
  name: officer.name,
  rooms: [
    ...rooms.filter(([, , role]) => !role || officer.roles.includes(role)).map(([href, title]) => ({ href, title })),
    ...(administers(officer) ? [{ href: paths.courtAlarms, title: counted(toSeeTo) }] : []),
  ],
})

const counted = (count: number) => (count ? fill(alarms.counted, { count }) : alarms.title)
