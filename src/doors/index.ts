import type { Hono } from '../routing.ts'
import type { Visit } from '../visit.ts'

type Door = { app: Hono<Visit> }
type Opening = () => Promise<Door>

/**
 * Which code answers what begins like this, the longest first; a star is the number of an application. It is read when
 * somebody first comes there: an isolate starts without.
 */
const doors: Record<string, Opening> = {
  register: () => import('./accounts.ts'),
  login: () => import('./accounts.ts'),
  password: () => import('./accounts.ts'),
  code: () => import('./accounts.ts'),
  logout: () => import('./accounts.ts'),
  identity: () => import('./identity.ts'),
  'identity/documents': () => import('./identity-papers.ts'),
  'identity/lawyer': () => import('./identity-papers.ts'),
  'identity/organisation': () => import('./identity-papers.ts'),
  p: () => import('./phone.ts'),
  account: () => import('./own-account.ts'),
  'account/data': () => import('./own-data.ts'),
  'account/powers': () => import('./powers.ts'),
  'account/parties': () => import('./parties.ts'),
  'account/organisations': () => import('./organisations.ts'),
  applications: () => import('./applications.ts'),
  'applications/*': () => import('./case.ts'),
  'applications/*/edit/materials': () => import('./materials.ts'),
  'applications/*/materials': () => import('./materials.ts'),
  'applications/*/edit/insurer': () => import('./choosing-an-insurer.ts'),
  'applications/*/edit': () => import('./filling-in.ts'),
  'applications/*/quotes': () => import('./choosing-an-insurer.ts'),
  'applications/*/payment': () => import('./payment.ts'),
  preservations: () => import('./opening.ts'),
  guarantees: () => import('./opening.ts'),
  codes: () => import('./codes.ts'),
  fee: () => import('./fee.ts'),
  verify: () => import('./verify.ts'),
  court: () => import('./court/queue.ts'),
  'court/login': () => import('./court/sign-in.ts'),
  'court/callback': () => import('./court/sign-in.ts'),
  'court/logout': () => import('./court/sign-in.ts'),
  'court/cases': () => import('./court/cases.ts'),
  'court/identities': () => import('./court/identities.ts'),
  'court/finance': () => import('./court/finance.ts'),
  'court/kiosks': () => import('./court/kiosks.ts'),
  'court/alarms': () => import('./court/alarms.ts'),
  'court/webhooks': () => import('./court/webhooks.ts'),
  'court/frozen': () => import('./court/frozen.ts'),
  kiosk: () => import('./kiosk.ts'),
  handover: () => import('./kiosk.ts'),
  api: () => import('./partners.ts'),
  'api/oauth': () => import('./tokens.ts'),
  '.well-known': () => import('./tokens.ts'),
  notices: () => import('./notices.ts'),
  sandbox: () => import('./sandbox.ts'),
  styleguide: () => import('./sandbox.ts'),
}
const front: Opening = () => import('./front.ts')

function openingFor(pathname: string): Opening {
  const [, first, second, third, fourth] = pathname.split('/')
  const below = [`${first}/*/${third}/${fourth}`, `${first}/*/${third}`]
  const names = [...below, `${first}/${second}`, second ? `${first}/*` : '', `${first}`]
  const name = names.find((name) => Object.hasOwn(doors, name))
  return name ? doors[name]! : front
}

export async function doorOf({ pathname }: Pick<URL, 'pathname'>): Promise<Door['app']> {
  const open = openingFor(pathname)
  // Found again here: to import it once more takes the runtime longer than to draw a form.
  const door = opened.get(open) ?? (await open())
  opened.set(open, door)
  return door.app
}
const opened = new Map<Opening, Door>()

/** Every address of the service. */
export async function allRoutes(): Promise<Door['app']['routes']> {
  const opened = await Promise.all([front, ...Object.values(doors)].map((open) => open()))
  return [...new Set(opened)].flatMap(({ app }) => app.routes)
}
