/** The routes that answer with no page of their own, and why. What insurers are told under /api/v1/ is JSON throughout. */
const reasons = {
  'speaks JSON': `
    GET /.well-known/oauth-authorization-server POST /api/oauth/token GET /.well-known/jwks.json
    POST /notices/payment/:provider{wechat|alipay} POST /kiosk/heartbeat POST /kiosk/printer/enrolment POST /kiosk/printer POST /kiosk/printer/:id POST /sandbox/partners POST /sandbox/seed
    POST /sandbox/phone/:number{\\d{11}}/faults POST /sandbox/identity/faults POST /sandbox/court-idp/faults
    GET /sandbox/court-idp/.well-known/openid-configuration GET /sandbox/court-idp/jwks POST /sandbox/court-idp/token`,
  'sends a file': `
    GET /kiosk/printer/:id GET /account/data/export GET /applications/:id/materials/:material GET /applications/:id/documents/:document
    GET /applications/:id/printed GET /applications/:id/endorsements/:endorsement GET /court/finance/settlement.csv
    GET /court/identities/:id/papers/:place GET /court/finance/vouchers/:id GET /court/cases/:id/materials/:material
    GET /court/cases/:id/endorsements/:endorsement GET /court/cases/:id/documents/:document`,
  'only leads on, or to the page that says that it is not open': `
    GET /api GET /api/v1 POST /logout POST /code/:purpose/again POST /account/sessions POST /account/powers/:id/revocation
    POST /account/parties/:id/removal POST /account/organisations/:id/invitation
    POST /account/organisations/:id/handlers/:account POST /account/data GET /account/data/erasure
    POST /account/data/erasure GET /p/:link/back POST /guarantees/new GET /court/login/enter
    POST /applications/:id/edit/:step/:entry/keeping POST /applications/:id/edit/:step/:entry/half-filled/removal
    POST /applications/:id/materials/:material/removal POST /applications/:id/edit/:step/:entry/removal
    GET /applications/:id/submission POST /applications/:id/submission POST /applications/:id/deletion
    POST /applications/:id/copy POST /applications/:id/preservation
    POST /applications/:id/payment POST /applications/:id/payment/:order/look
    POST /applications/:id/payment/:order/replacement POST /applications/:id/payment/:order/vouchers
    POST /applications/:id/quotes POST /applications/:id/quotes/:quote/taking
    POST /kiosk/prints POST /kiosk/begin POST /kiosk/end POST /kiosk/phone POST /handover POST /handover/collection
    POST /handover/:link POST /court/kiosks/:id/lock POST /court/kiosks/:id/unlock POST /court/webhooks/:id/decision
    POST /court/frozen/:id/decision GET /court/finance/orders GET /court/next
    POST /court/finance/aside/:id/again
    POST /court/finance/refunds/:refund/retry POST /court/finance/orders/:number/return
    POST /court/identities/:id/accept POST /sandbox/bank/pay/:prepay POST /sandbox/bank/switches
    POST /sandbox/bank/switches/clear POST /sandbox/identity/:token
    POST /sandbox/court-idp/authorize`,
  'nothing for a page that waits, or a new address': `
    GET /identity/checks/:id/state GET /applications/:id/payment/:order/state GET /handover/state
    GET /kiosk/prints/:id/state`,
}
const named = (routes: string): string[] => routes.match(/[A-Z]+ \S+/g)!

export const pageless: ReadonlySet<string> = new Set(Object.values(reasons).flatMap(named))

/** A part of a page that asks for it by itself, and so by chance; valid as it comes, and looked at within its page. */
export const parts: ReadonlySet<string> = new Set(['GET /applications/:id/quotes'])
