import type { Take } from '../../../pictures/camera.ts'
import type { Cast } from '../../../pictures/people.ts'
import { sends } from './does.ts'

const addresses = {
  'away from the terminal': '/kiosk/away',
  'moved to the phone': '/kiosk/moved',
  'sandbox phone': '/sandbox/phone',
  'bank’s books': '/sandbox/bank/ledger',
  'file at a terminal': '/handover/offer?to=%2Fverify',
  'large type': '/?size=large',
  'left the court': '/court/login?left=1',
}
const notFound = [
  '/handover',
  '/handover/gone',
  '/p/gone',
  '/sandbox/identity/gone',
  '/applications/gone',
  '/court/gone',
]
const refused = ['/court/callback?state=x', '/sandbox/court-idp/authorize']
const statuses: Record<string, number> = {
  tooLarge: 413,
  wrongMethod: 405,
  unreadable: 400,
  anotherPerson: 403,
  anotherPost: 403,
  notFound: 404,
  failed: 500,
  busy: 503,
}

/** Pages that nothing leads to, and each that says what went wrong. */
export async function trouble({ url, me, court }: Cast, take: Take): Promise<void> {
  const nobody = {}
  for (const [name, at] of Object.entries(addresses)) await take({ name, at, by: nobody })
  await take({ name: 'fee of what is no amount', at: '/fee?amount=much', by: nobody, answers: 422 })
  for (const at of notFound)
    await take({ name: 'not there', at, by: { own: at.startsWith('/court') ? court.clerk : me.own }, answers: 404 })
  for (const at of refused) await take({ name: 'refused', at, by: nobody, answers: 400 })
  const problems = (await (await fetch(`${url}/-/problems`)).json()) as string[]
  for (const name of problems)
    await take({ name, at: `/-/problems/${name}`, by: { own: me.own }, answers: statuses[name] ?? 409 })
  await take({ name: 'unreadable', at: '/login', by: nobody, does: sends({ password: '\uFFFD' }), answers: 400 })
  await take({
    name: 'unknown document',
    at: '/verify',
    by: nobody,
    does: sends({ number: 'BQ-1', proof: '1234' }),
    answers: 404,
  })
}
