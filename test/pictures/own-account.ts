import { sendEmpty, type Take } from './camera.ts'
import type { Cast } from './people.ts'

const addresses = {
  'home-signed-in': '/',
  'applications-empty': '/applications',
  account: '/account',
  'account-mobile': '/account/mobile',
  'account-powers': '/account/powers',
  'account-parties': '/account/parties',
  'account-organisations': '/account/organisations',
  'account-data': '/account/data',
  'account-erasure': '/account/data/erasure',
  'identity-documents': '/identity/documents',
  'identity-counter': '/identity/counter',
  'identity-lawyer': '/identity/lawyer',
  'identity-organisation': '/identity/organisation',
  'preservation-guide': '/preservations/new',
  'guarantee-guide': '/guarantees/new',
}
const mistaken = ['account-mobile', 'account-powers', 'preservation-guide'] as const

export async function ownAccount({ me }: Cast, take: Take): Promise<void> {
  for (const [name, at] of Object.entries(addresses)) await take({ name, at, by: me })
  for (const name of mistaken)
    await take({ name: `${name}-mistakes`, at: addresses[name], by: { own: me.own }, does: sendEmpty })
}
