declare namespace Cloudflare {
  interface Env {
    DB: D1Database
    FILES: R2Bucket
    ASSETS: Fetcher
    DESK: DurableObjectNamespace<import('./desk.ts').Desk>
    LIMITS: DurableObjectNamespace<import('./accounts/limits.ts').Limits>
    /** 'yes' only where the start script or a test says so; never in wrangler.toml. */
    SANDBOX?: string
    /** Master keys, JSON: {"current":"1","keys":{"1":"<32 bytes base64url>"}}. A secret. */
    MASTER_KEYS: string
  }
}
interface Env extends Cloudflare.Env {}

declare module '*.css' {
  const text: string
  export default text
}
