import type { Asking } from '../visit.ts'
import { notice } from './notice.tsx'
import { words } from './words.ts'

export const welcomeBack = (c: Asking, onward: string) =>
  notice(c, { title: words.register, says: words.alreadyOpen, kind: 'good', onward })

export function tellCrowded(c: Asking) {
  c.header('Retry-After', '5')
  return notice(c, { title: words.login, says: words.crowded, kind: 'warn', onward: c.req.path, status: 503 })
}
