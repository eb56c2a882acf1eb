import type { Provider, ProviderName } from './port.ts'

export type { ProviderName } from './port.ts'

// What speaks to them is much code: it is read when somebody pays or asks how.
const chosen = () => import('./chosen.ts')

/** The provider of that name, as this deployment is configured; null where it is not. */
export const paymentProvider = async (env: Env, name: ProviderName): Promise<Provider | null> =>
  (await chosen()).paymentProvider(env, name)

export const paymentProviders = async (env: Env): Promise<Provider[]> => (await chosen()).paymentProviders(env)
