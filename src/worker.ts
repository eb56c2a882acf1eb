import { Hono } from 'hono'
import { onwards } from './accounts/require-person.ts'
import { accounts } from './accounts/routes.ts'
import { sameOrigin } from './accounts/same-origin.ts'
import { sweep } from './after/sweep.ts'
import { applyAhead } from './apply/ahead.ts'
import { apply } from './apply/index.ts'
import { configured } from './configured.ts'
import { home } from './home/home.tsx'
import { partnerDocs } from './insurers/docs/page.tsx'
import { insurers } from './insurers/routes.ts'
import { kiosk } from './kiosk/routes.ts'
import { terminal } from './kiosk/terminal.ts'
import { officeAhead } from './office/ahead.ts'
import { office } from './office/index.ts'
import { staff } from './office/staff/pages.tsx'
import { requireOfficer } from './office/staff/require.ts'
import { pageAbove } from './only-forms.ts'
import { paths } from './paths.ts'
import { paymentNotices } from './payment/notices.ts'
import { bank } from './sandbox/bank/pages.tsx'
import { courtIdp } from './sandbox/court-idp/index.tsx'
import { identity } from './sandbox/identity/index.tsx'
import { onlyInSandbox } from './sandbox/only.ts'
import { sandboxPartners } from './sandbox/partners.ts'
import { phone } from './sandbox/phone/index.tsx'
import { seeding } from './sandbox/seed/index.ts'
import { securityHeaders } from './security-headers.ts'
import { arrival, session } from './session.ts'
import { styleguide } from './styleguide/index.tsx'
import { troubleOf } from './trouble.ts'
import { problem } from './ui/problem.tsx'
import { verify } from './verify/routes.tsx'
import type { Visit } from './visit.ts'

/** Every address of the service; the tests read its list of routes. */
export const app = new Hono<Visit>()

app.use(securityHeaders)
app.use(configured())
app.use(sameOrigin)
app.route('/', insurers)
app.route('/', paymentNotices)

app.use('/sandbox/*', onlyInSandbox)
app.route('/', sandboxPartners)
app.route('/', seeding)

app.use(arrival)
app.route('/', applyAhead)
app.use(session)
app.use(terminal)
app.route('/', home)
app.route('/', partnerDocs)
app.route('/', accounts)
app.route('/', apply)
app.route('/', verify)
app.route('/', staff)
app.route(paths.court, officeAhead)
app.use(paths.court, requireOfficer)
app.use(`${paths.court}/*`, requireOfficer)
app.route(paths.court, office)
app.route('/', kiosk)
app.use(paths.styleguide, onlyInSandbox)
app.route(paths.styleguide, styleguide)
app.route('/sandbox/bank', bank)
app.route('/sandbox/phone', phone)
app.route('/sandbox/identity', identity)
app.route(paths.sandboxCourtIdp, courtIdp)

app.notFound((c) => {
  const above = pageAbove(app, c.req.method, c.req.path)
  return above ? onwards(c, above) : problem(c, 'notFound')
})
app.onError((error, c) => {
  const reference = c.req.header('cf-ray') ?? crypto.randomUUID()
  console.error(
    JSON.stringify({
      reference,
      path: new URL(c.req.url).pathname.replace(/[\w-]{20,}/g, '…'),
      error: error.name,
      message: error.message,
      stack: error.stack,
    }),
  )
  const trouble = troubleOf(error)
  if (trouble === 'busy') c.header('Retry-After', '60')
  return problem(c, trouble, { reference })
})

export default {
  fetch: app.fetch,
  scheduled: async (_: ScheduledController, env: Env) => sweep(env, Date.now()),
} satisfies ExportedHandler<Env>

export { Limits } from './accounts/limits.ts'
export { Desk } from './desk.ts'
export { Pace } from './insurers/pace.ts'
export { Courier } from './insurers/webhooks/courier.ts'
export { Cashier } from './payment/cashier.ts'
export { SandboxBank } from './sandbox/bank/index.ts'
export { SandboxCourtIdp } from './sandbox/court-idp/idp.ts'
export { SandboxFace } from './sandbox/identity/face.ts'
export { SandboxPhone } from './sandbox/phone/phone.ts'
