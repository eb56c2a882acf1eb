/**
 * What a sandbox provider can be told to do wrong: break the line, never answer, answer rubbish, or answer one of the
 * provider's own error codes.
 */
export type Fault = 'down' | 'hang' | 'garbled' | (string & {})
type Waiting = { does: Fault; times: number }

/** Sets what goes wrong with the next `times` calls of one kind. */
export const setFault = (storage: DurableObjectStorage, call: string, { does, times }: Waiting): void =>
  storage.kv.put(`fault ${call}`, { does, times })

/** The fault that the next call runs into, used up by it. */
export function takeFault(storage: DurableObjectStorage, call: string): Fault | null {
  const waiting = storage.kv.get<Waiting>(`fault ${call}`)
  if (!waiting || waiting.times < 1) return null
  storage.kv.put(`fault ${call}`, { ...waiting, times: waiting.times - 1 })
  return waiting.does
}

/** Does to the caller what the fault says; answers with the provider's error code where it is one. */
export async function suffer(fault: Fault, { signal }: Request): Promise<string> {
  if (fault === 'down') throw new Error('Network connection lost.')
  if (fault === 'hang') return new Promise((_, broken) => signal.addEventListener('abort', () => broken(signal.reason)))
  if (fault === 'garbled') throw new Response('<h1>502 Bad Gateway</h1>', { status: 502 })
  return fault
}

/** The answer as it goes out over the wire, rubbish and all. */
export async function spoken(answer: Promise<Response>): Promise<Response> {
  try {
    return await answer
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}
