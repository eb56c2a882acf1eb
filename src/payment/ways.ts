import { paymentProviders } from '../providers/payment/index.ts'
import type { ProviderName, Way } from '../providers/payment/port.ts'

export type Choice = { provider: ProviderName; way: Way }
/** Where the payer stands; the only thing that decides what can be chosen. */
type Place = 'browser' | 'kiosk' | 'wechat'

/**
 * At a kiosk only what is paid on the payer's own phone. WeChat's own view refuses the pages by which WeChat Pay and
 * Alipay are reached from a browser, and pays inside itself; nowhere else can that be done.
 */
const offered: Record<Place, (choice: Choice) => boolean> = {
  kiosk: ({ way }) => way === 'scan',
  browser: ({ way }) => way !== 'app',
  wechat: ({ way }) => way !== 'page',
}

export async function choices(env: Env, place: Place): Promise<Choice[]> {
  const all = (await paymentProviders(env)).flatMap(({ name, ways }) => ways.map((way) => ({ provider: name, way })))
  return all.filter(offered[place]).toSorted((a, b) => Number(b.way === 'app') - Number(a.way === 'app'))
}

/** WeChat has merchants know its view by this word: it is the one place that is told by its name. */
export const placeOf = (kiosk: string | null, userAgent = ''): Place =>
  kiosk ? 'kiosk' : userAgent.includes('MicroMessenger') ? 'wechat' : 'browser'

export const nameOf = ({ provider, way }: Choice) => `${provider} ${way}`
