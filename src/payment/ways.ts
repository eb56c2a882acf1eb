import { paymentProviders } from '../providers/payment/index.ts'
import type { ProviderName, Way } from '../providers/payment/port.ts'

export type Choice = { provider: ProviderName; way: Way }

/** What can be chosen here and now: at a kiosk only what is paid on the payer's own phone; inside WeChat we have no door. */
export async function choices(env: Env, atKiosk: boolean): Promise<Choice[]> {
  const all = (await paymentProviders(env)).flatMap(({ name, ways }) => ways.map((way) => ({ provider: name, way })))
  return all.filter(({ way }) => (atKiosk ? way === 'scan' : way !== 'app'))
}

export const nameOf = ({ provider, way }: Choice) => `${provider} ${way}`
