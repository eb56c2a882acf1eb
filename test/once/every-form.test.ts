import { afterAll, expect } from 'vitest'
import { allRoutes } from '../../src/doors/index.ts'
import { paths } from '../../src/paths.ts'
import { classOf } from '../security/doors.ts'
import { straight, through } from '../worker-here.ts'
import { losing, sent } from './twice.ts'

// What these prove is proved once more on a line that loses the first answer to every form.
through(losing)
await import('../accounts/journey.test.ts')
await import('../accounts/acting.test.ts')
await import('../accounts/powers.test.ts')
await import('../accounts/data.test.ts')
await import('../accounts/identity.test.ts')
await import('../apply/filling-in/address-book.test.ts')
await import('../apply/journey.test.ts')
await import('../apply/again.test.ts')
await import('../apply/guarantee/journey.test.ts')
await import('../kiosk/kiosk.test.ts')
await import('../kiosk/printing.test.ts')
await import('../office/alarms.test.ts')
await import('../payment/pages.test.ts')
await import('./litigants.ts')
await import('./court.ts')

const machines = [paths.kioskHeartbeat, paths.kioskPrinter, paths.kioskPrinterEnrolment, '/kiosk/printer/:id']
const forPeople = (path: string) => !['partner', 'provider', 'sandbox'].includes(classOf('POST', path) ?? '')

afterAll(async () => {
  through(straight)
  const routes = new Set((await allRoutes()).filter(({ method }) => method === 'POST').map(({ path }) => path))
  for (const path of [...machines, paths.verify]) routes.delete(path)
  expect([...routes].filter((path) => forPeople(path) && !sent.has(path))).toEqual([])
})
