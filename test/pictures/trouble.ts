import { words } from '../../src/office/alarms/words.ts'
import { listen } from '../walk/insurer.ts'
import { inWords } from '../walk/walker.ts'
import { sendEmpty, type Take } from './camera.ts'
import { complete } from './cases.ts'
import { type Cast, second } from './people.ts'
import { type Insurer, idOf, kinds, moves } from './roads.ts'

/** What administrators have to see to: alarms, an address to approve, a case that stands still. */
export async function trouble(cast: Cast, insurer: Insurer, take: Take): Promise<void> {
  const { me, court, url } = cast
  const own = court.administrator
  const at = await complete(cast, kinds.preservation)
  await moves({ cast, insurer, kind: kinds.preservation, id: idOf(at), status: 'draft' }, 'submit accept')
  await fetch(`${url}/pictures/frozen?id=${idOf(at)}`, { method: 'POST' })
  const { server } = await listen(insurer.client, [])
  await take({ name: 'court-alarms-open', at: '/court/alarms', by: { own }, looks: true })
  await own.open('/court/alarms')
  const [alarm] = /\/court\/alarms\/[^"]+/.exec(own.html)!
  await take({ name: 'court-alarm', at: alarm, by: { own } })
  await take({ name: 'court-alarm-mistakes', at: alarm, by: { own }, does: sendEmpty })
  await take({ name: 'preservation-case-frozen', at, by: me })
  await take({ name: 'payment-frozen', at: `${at}/payment`, by: me, answers: 409 })
  await take({ name: 'court-case-frozen', at: `/court/cases/${idOf(at)}`, by: { own: court.clerk } })
  const frozen = `/court/frozen/${idOf(at)}`
  await take({ name: 'court-frozen', at: frozen, by: { own }, looks: true })
  await take({ name: 'court-frozen-mistakes', at: frozen, by: { own }, does: sendEmpty })
  await (await own.open(frozen)).send({ reason: '数据库曾恢复到当日十时，已逐笔对账。' })
  await take({ name: 'court-frozen-proposed', at: frozen, by: { own } })
  const other = await second(url, 'administrator-2')
  await take({ name: 'court-frozen-to-decide', at: frozen, by: { own: other } })
  await (await other.open(frozen)).send({}, inWords(other, words.agree))
  await take({ name: 'court-frozen-lifted', at: frozen, by: { own } })
  await (await own.open(alarm)).send({ done: '已核对，金额不符的款项已原路退回。' })
  await take({ name: 'court-alarms-seen', at: '/court/alarms', by: { own } })
  server.close()
}
