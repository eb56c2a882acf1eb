import type { Identity } from './port.ts'

/** Who checks faces for this deployment. What speaks to them is read when there is a face to check. */
export function identityOf(env: Env): Identity {
  const chosen = async () => (await import('./chosen.ts')).chosenIdentity(env)
  return {
    name: 'tencent',
    begin: async (person) => (await chosen()).begin(person),
    result: async (token, person) => (await chosen()).result(token, person),
  }
}
