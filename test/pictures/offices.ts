import { sendEmpty, type Take } from './camera.ts'
import type { Cast } from './people.ts'

/** The court's pages that are not about one case. */
export async function offices({ court, me }: Cast, take: Take): Promise<void> {
  const [clerk, judge, finance] = [{ own: court.clerk }, { own: court.judge }, { own: court.finance_officer }]
  const administrator = { own: court.administrator }
  await take({ name: 'applications', at: '/applications', by: me, looks: true })
  await take({ name: 'applications-none-found', at: '/applications?q=nothing', by: me })
  await take({ name: 'court-queue', at: '/court', by: clerk, looks: true })
  await take({ name: 'court-queue-judge', at: '/court', by: judge })
  await take({ name: 'court-queue-all', at: '/court?all=1', by: clerk })
  await take({ name: 'court-queue-empty', at: '/court?q=nothing', by: clerk })
  await take({ name: 'court-identities', at: '/court/identities', by: clerk })
  await take({ name: 'court-identities-code', at: '/court/identities/code', by: clerk })
  await take({ name: 'court-identities-code-mistakes', at: '/court/identities/code', by: clerk, does: sendEmpty })
  await take({ name: 'court-kiosks', at: '/court/kiosks', by: administrator })
  await take({ name: 'court-finance', at: '/court/finance', by: finance, looks: true })
  await take({ name: 'court-alarms', at: '/court/alarms', by: administrator })
}
