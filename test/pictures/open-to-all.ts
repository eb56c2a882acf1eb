import { Visitor } from '../no-script-visitor.ts'
import { newcomer } from '../walk/account.ts'
import type { Step } from '../walk/step.ts'
import { sendEmpty, type Take } from './camera.ts'
import type { Cast } from './people.ts'

const addresses = {
  home: '/',
  register: '/register',
  login: '/login',
  'login-sms': '/login/sms',
  forgotten: '/password/forgotten',
  agreement: '/agreement',
  verify: '/verify',
  fee: '/fee',
  'fee-worked-out': '/fee?type=property&amount=1000000',
  kiosk: '/kiosk',
  'court-login': '/court/login',
  'api-docs': '/api/docs',
  styleguide: '/styleguide',
  'styleguide-form': '/styleguide?form=filled',
  'styleguide-terminal': '/styleguide/terminal',
  'sandbox-phone': '/sandbox/phone/13800138000',
  'sandbox-bank-switches': '/sandbox/bank/switches',
}
const mistaken = ['register', 'login', 'login-sms', 'forgotten', 'verify', 'kiosk'] as const
const looked = ['home', 'styleguide']

/** What anybody may see, and how one who is new comes in. */
export async function openToAll({ url, nobody }: Cast, take: Take): Promise<void> {
  for (const [name, at] of Object.entries(addresses)) await take({ name, at, by: nobody, looks: looked.includes(name) })
  await take({ name: 'not-found', at: '/no-such-page', by: nobody, answers: 404 })
  for (const name of mistaken)
    await take({
      name: `${name}-mistakes`,
      at: addresses[name],
      by: { own: nobody.own },
      does: sendEmpty,
      looks: name === 'register',
    })
  await newcomer(async () => new Visitor(url), alongside(take))
}

/** Takes a picture wherever the walk comes to; what is answered to a form stands at an address as well. */
const alongside = (take: Take): Step => {
  let count = 0
  return async (who, _, does) => {
    const walker = (await does()) as Visitor
    const route = new URL(walker.url).pathname.split('/').filter((part) => /^[a-z]{2,15}$/.test(part))
    const name = ['newcomer', String(++count).padStart(2, '0'), who, ...route].join('-')
    await take({ name, at: walker.url, by: { own: walker } })
  }
}
