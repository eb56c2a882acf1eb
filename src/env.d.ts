declare namespace Cloudflare {
  /** What `exports` of cloudflare:workers offers: this very worker. */
  interface GlobalProps {
    mainModule: typeof import('./worker.ts')
  }
  interface Env {
    DB: D1Database
    FILES: R2Bucket
    ASSETS: Fetcher
    DESK: DurableObjectNamespace<import('./desk.ts').Desk>
    LIMITS: DurableObjectNamespace<import('./accounts/limits.ts').Limits>
    COURIER: DurableObjectNamespace<import('./partners/webhooks/courier.ts').Courier>
    FIRST_ANSWERS: DurableObjectNamespace<import('./once/first-answers.ts').FirstAnswers>
    CASHIER: DurableObjectNamespace<import('./payment/cashier.ts').Cashier>
    BANK: DurableObjectNamespace<import('./sandbox/bank/index.ts').SandboxBank>
    SANDBOX_PHONE: DurableObjectNamespace<import('./sandbox/phone/phone.ts').SandboxPhone>
    SANDBOX_FACE: DurableObjectNamespace<import('./sandbox/identity/face.ts').SandboxFace>
    SANDBOX_COURT_IDP: DurableObjectNamespace<import('./sandbox/court-idp/idp.ts').SandboxCourtIdp>
    PACE: DurableObjectNamespace<import('./partners/pace.ts').Pace>
    /** Where webhook names are looked up, DNS over HTTPS in JSON; a public resolver unless said. */
    DNS_RESOLVER?: string
    /** 'yes' only where the start script or a test says so; never in wrangler.toml. */
    SANDBOX?: string
    /** Master keys, JSON: {"current":"1","keys":{"1":"<32 bytes base64url>"}}. A secret. */
    MASTER_KEYS: string
    /** Keys that sign issued documents, JSON: a list of private JWKs (P-256, each with a kid), the first signs. A secret. */
    SIGNING_KEYS: string
    /** Where people reach this deployment, printed on documents; http://localhost:8787 unless said. */
    ORIGIN?: string
    /** Who carries our SMS, JSON: Tencent Cloud or Aliyun, see providers/sms. Holds keys: a secret. */
    SMS?: string
    /** Who checks faces, JSON: see providers/identity. Holds keys: a secret. */
    IDENTITY?: string
    /** The court's merchants, JSON: see providers/payment. They hold keys: secrets. */
    WECHAT_PAY?: string
    ALIPAY?: string
    /** The court's account for transfers, JSON: {"holder","bank","number"}. */
    BANK_ACCOUNT?: string
    /** Where the court's staff sign in, JSON: see office/staff/settings. A secret. */
    COURT_IDP?: string
    /** How long a terminal stands untouched, JSON: {"quiet":60,"away":20} (seconds) unless said, see kiosk/quiet. */
    KIOSK_QUIET?: string
    /** The most SMS sent in one day; 20000 unless said. */
    SMS_DAILY_MOST?: string
  }
}
interface Env extends Cloudflare.Env {}

declare module '*.css' {
  const text: string
  export default text
}
