import { DurableObject } from 'cloudflare:workers'
import { page } from './four-kilobytes.ts'

// The least that a Worker can do: what the others are measured against.
export default { fetch: () => new Response(page, { headers: { 'content-type': 'text/html' } }) }

class Idle extends DurableObject {}

export {
  Idle as Cashier,
  Idle as Courier,
  Idle as Desk,
  Idle as Limits,
  Idle as Pace,
  Idle as SandboxBank,
  Idle as SandboxCourtIdp,
  Idle as SandboxFace,
  Idle as SandboxPhone,
}
