/** Whose an address is; each answers those whose it is not in a way of its own. */
export type Door =
  | 'open'
  | 'person'
  | 'own'
  | 'court'
  | 'case'
  | 'clerk'
  | 'finance'
  | 'administrator'
  | 'partner'
  | 'provider'
  | 'terminal'
  | 'sandbox'

const open = `
  GET / GET /fee GET /agreement GET /api GET /api/v1 GET /api/docs GET /api/v1/openapi.json GET /.well-known/oauth-authorization-server GET /codes/:table
  GET /register POST /register GET /register/code POST /register/code
  GET /login POST /login GET /login/sms POST /login/sms GET /login/code POST /login/code POST /logout
  GET /password/forgotten POST /password/forgotten GET /password/new POST /password/new POST /code/:purpose/again
  GET /p/:link POST /p/:link/consent GET /p/:link/back
  GET /verify POST /verify GET /.well-known/jwks.json
  GET /court/login GET /court/login/enter GET /court/callback POST /court/logout
  GET /kiosk POST /kiosk/begin POST /kiosk/end GET /kiosk/away GET /kiosk/moved POST /kiosk/enrolment
  GET /handover/offer GET /handover GET /handover/state POST /handover/digits POST /handover/collection
  GET /handover/:link POST /handover/:link`

const person = `
  GET /account POST /account/sessions GET /account/mobile POST /account/mobile
  GET /account/mobile/code POST /account/mobile/code
  GET /identity POST /identity GET /identity/checks/:id GET /identity/checks/:id/state
  GET /identity/counter POST /identity/counter GET /identity/documents POST /identity/documents
  GET /identity/lawyer POST /identity/lawyer GET /identity/organisation POST /identity/organisation
  GET /account/powers POST /account/powers POST /account/powers/:id/revocation
  GET /account/parties GET /account/parties/:id POST /account/parties/:id POST /account/parties/:id/removal
  GET /account/organisations POST /account/organisations/:id POST /account/organisations/:id/invitation
  POST /account/organisations/:id/handlers/:account
  GET /account/data GET /account/data/export POST /account/data GET /account/data/erasure POST /account/data/erasure
  GET /preservations/new POST /preservations/new GET /guarantees/new POST /guarantees/new GET /applications
  GET /kiosk/guidance POST /kiosk/guidance POST /handover
  POST /kiosk/prints GET /kiosk/prints/:id GET /kiosk/prints/:id/state`

const own = `
  GET /applications/:id/edit/materials POST /applications/:id/edit/materials
  GET /applications/:id/materials/:material POST /applications/:id/materials/:material/removal
  GET /applications/:id/documents/:document GET /applications/:id/endorsements/:endorsement GET /applications/:id/printed
  GET /applications/:id/payment POST /applications/:id/payment
  GET /applications/:id/payment/:order GET /applications/:id/payment/:order/state
  POST /applications/:id/payment/:order/look POST /applications/:id/payment/:order/replacement
  POST /applications/:id/payment/:order/vouchers
  GET /applications/:id/edit/insurer POST /applications/:id/edit/insurer/:entry
  GET /applications/:id/quotes POST /applications/:id/quotes POST /applications/:id/quotes/:quote/taking POST /applications/:id/preservation
  GET /applications/:id/edit/:step GET /applications/:id/edit/:step/:entry POST /applications/:id/edit/:step/:entry
  GET /applications/:id/edit/:step/from-book GET /applications/:id/edit/:step/from-book/me GET /applications/:id/edit/:step/from-book/organisations/:organisation GET /applications/:id/edit/:step/from-book/:party
  GET /applications/:id/edit/:step/:entry/keeping POST /applications/:id/edit/:step/:entry/keeping
  GET /applications/:id/edit/:step/:entry/removal POST /applications/:id/edit/:step/:entry/removal
  POST /applications/:id/edit/:step/:entry/half-filled/removal
  GET /applications/:id/preview GET /applications/:id/submission POST /applications/:id/submission
  GET /applications/:id POST /applications/:id/copy GET /applications/:id/deletion POST /applications/:id/deletion
  GET /applications/:id/events/:event POST /applications/:id/events/:event`

const court = 'GET /court GET /court/next GET /court/kiosks POST /court/kiosks/guide'

const ofCase = `
  GET /court/cases/:id GET /court/cases/:id/materials/:material GET /court/cases/:id/documents/:document
  GET /court/cases/:id/endorsements/:endorsement GET /court/cases/:id/reveal POST /court/cases/:id/reveal
  GET /court/cases/:id/:event POST /court/cases/:id/:event`

const clerk = `
  GET /court/identities GET /court/identities/code POST /court/identities/code GET /court/identities/:id
  POST /court/identities/:id/reveal GET /court/identities/:id/papers/:place
  POST /court/identities/:id/accept POST /court/identities/:id/refuse`

const finance = `
  GET /court/finance GET /court/finance/orders GET /court/finance/orders/:number
  POST /court/finance/orders/:number/refunds POST /court/finance/orders/:number/return
  POST /court/finance/refunds/:refund/decision POST /court/finance/refunds/:refund/retry
  GET /court/finance/vouchers/:id GET /court/finance/settlement.csv
  POST /court/finance/runs
  GET /court/finance/differences/:provider/:day/:kind/:number
  POST /court/finance/differences/:provider/:day/:kind/:number
  POST /court/finance/lines GET /court/finance/lines/:serial POST /court/finance/lines/:serial/match
  POST /court/finance/lines/:serial/aside POST /court/finance/aside/:id/again
  POST /court/finance/statements/:id/decision`

const administrator = `
  GET /court/kiosks/guidance POST /court/kiosks POST /court/kiosks/:id/code POST /court/kiosks/:id/lock POST /court/kiosks/:id/unlock
  GET /court/alarms GET /court/alarms/:id POST /court/alarms/:id
  GET /court/frozen/:id POST /court/frozen/:id POST /court/frozen/:id/decision
  POST /court/webhooks/:id/decision`
const terminal = `POST /kiosk/heartbeat POST /kiosk/phone
  POST /kiosk/printer/enrolment POST /kiosk/printer GET /kiosk/printer/:id POST /kiosk/printer/:id`
const provider = 'POST /notices/payment/:provider{wechat|alipay} POST /api/oauth/token'

const listed = new Map<string, Door>(
  Object.entries({ open, person, own, court, case: ofCase, clerk, finance, administrator, terminal, provider }).flatMap(
    ([door, routes]) => [...routes.matchAll(/[A-Z]+ \S+/g)].map(([route]) => [route, door as Door] as const),
  ),
)

/** Undefined: nobody has said yet whose this address is. */
export function classOf(method: string, path: string): Door | undefined {
  if (path.startsWith('/sandbox/') || path.startsWith('/styleguide')) return 'sandbox'
  return listed.get(`${method} ${path}`) ?? (path.startsWith('/api/v1/') ? 'partner' : undefined)
}
