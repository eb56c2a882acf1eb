import type { Hono } from 'hono'
import type { Visit } from '../visit.ts'

type Door = { app: Hono<Visit> }
type Opening = () => Promise<Door>

/** Which code answers what begins like this. It is read when somebody first comes there: an isolate starts without. */
const doors: Record<string, Opening> = {
  register: () => import('./accounts.ts'),
  login: () => import('./accounts.ts'),
  password: () => import('./accounts.ts'),
  code: () => import('./accounts.ts'),
  logout: () => import('./accounts.ts'),
  identity: () => import('./own-account.ts'),
  p: () => import('./own-account.ts'),
  account: () => import('./own-account.ts'),
  applications: () => import('./applications.ts'),
  preservations: () => import('./applications.ts'),
  guarantees: () => import('./applications.ts'),
  codes: () => import('./applications.ts'),
  fee: () => import('./fee.ts'),
  verify: () => import('./verify.ts'),
  court: () => import('./court.ts'),
  kiosk: () => import('./kiosk.ts'),
  handover: () => import('./kiosk.ts'),
  api: () => import('./partners.ts'),
  '.well-known': () => import('./partners.ts'),
  notices: () => import('./notices.ts'),
  sandbox: () => import('./sandbox.ts'),
  styleguide: () => import('./sandbox.ts'),
}
const front: Opening = () => import('./front.ts')

export const doorOf = async ({ pathname }: URL): Promise<Door['app']> => {
  const name = pathname.split('/')[1]!
  const open = Object.hasOwn(doors, name) ? doors[name]! : front
  return (await open()).app
}

/** Every address of the service. */
export async function allRoutes(): Promise<Door['app']['routes']> {
  const opened = await Promise.all([front, ...Object.values(doors)].map((open) => open()))
  return [...new Set(opened)].flatMap(({ app }) => app.routes)
}
