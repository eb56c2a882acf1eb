import type { Wire } from './wire.ts'

/** How many ms a provider may take before its answer counts as lost, unless the wire says otherwise. */
const usual = 8_000

type Reached = { ok: true; status: number; headers: Headers; body: Uint8Array } | { ok: false; detail: string }

/** The provider's answer in full, or why there is none: a line that breaks says nothing about what was done. */
export async function reach(wire: Wire, request: Request): Promise<Reached> {
  try {
    const signal = AbortSignal.timeout(wire.patience ?? usual)
    const answer = await wire.fetch(new Request(request, { signal, redirect: 'manual' }))
    const body = new Uint8Array(await answer.arrayBuffer())
    return { ok: true, status: answer.status, headers: answer.headers, body }
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : 'no answer' }
  }
}
