import { words } from '../../src/kiosk/words.ts'
import { kioskWords } from '../../src/office/kiosks/words.ts'
import { inWords } from '../walk/walker.ts'
import { sendEmpty, type Take } from './camera.ts'
import { type Cast, signedIn } from './people.ts'

/** A clerk helps at a terminal, with consent on record. */
export async function helped({ me, court }: Cast, take: Take): Promise<void> {
  const { clerk, administrator } = court
  // A visit at a terminal ends soon.
  const screen = await signedIn(me.terminal!)
  const administers = { own: administrator }
  await take({ name: 'court-kiosks-guidance-none', at: '/court/kiosks/guidance', by: administers })
  const asks = { at: '/kiosk/guidance', by: me, only: 'kiosk' } as const
  await take({ name: 'kiosk-guidance', ...asks })
  await take({ name: 'kiosk-guidance-mistakes', ...asks, does: sendEmpty })
  for (const at of ['/applications', '/account']) {
    await (await clerk.open('/court/kiosks')).send({}, inWords(clerk, kioskWords.guide))
    const [, code] = /class="digits">(\w+)</.exec(clerk.html)!
    await (await screen.open(at)).follow(inWords(screen, words.help))
    await screen.send({ consent: 'yes', code: code! })
  }
  await take({ name: 'kiosk-guided', at: '/applications', by: me, only: 'kiosk' })
  await take({ name: 'court-kiosks-guidance', at: '/court/kiosks/guidance', by: administers })
  await take({ name: 'account-data-helped', at: '/account/data', by: me })
}
