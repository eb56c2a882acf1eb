declare namespace Cloudflare {
  interface Env {
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
    TIMINGS?: string
  }
}

declare module '*.md?raw' {
  const text: string
  export default text
}
declare module '*/_headers?raw' {
  const text: string
  export default text
}
