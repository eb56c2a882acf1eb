import { administers, type Officer, type Role } from '../kinds/officer.ts'
import { paths } from '../paths.ts'
import type { Staff } from '../visit.ts'
import { fill, type Said } from '../words/lang.ts'
import { roomWords } from '../words/rooms.ts'

// Who has no part in cases is at home in another room, but may look into the queue.
const rooms: readonly [href: string, title: Said, role?: Role][] = [
  [paths.court, roomWords.queue],
  [paths.courtIdentities, roomWords.identities, 'clerk'],
  [paths.finance, roomWords.finance, 'finance_officer'],
  [paths.courtKiosks, roomWords.kiosks],
]

/** What stands above the court's pages for this officer; `toSeeTo`: how much waits for an administrator. */
export const staffOf = (officer: Officer, toSeeTo: number): Staff => ({
  name: officer.name,
  rooms: [
    ...rooms.filter(([, , role]) => !role || officer.roles.includes(role)).map(([href, title]) => ({ href, title })),
    ...(administers(officer) ? [{ href: paths.courtAlarms, title: counted(toSeeTo) }] : []),
  ],
})

const counted = (count: number) => (count ? fill(roomWords.alarmsCounted, { count }) : roomWords.alarms)
