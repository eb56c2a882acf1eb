import { sendEmpty, type Take } from '../../../pictures/camera.ts'
import type { Cast } from '../../../pictures/people.ts'
import { presses, pressesLast } from './does.ts'
import { handIn } from './hand-in.ts'

const company = { 单位名称: '津海贸易有限公司', 统一社会信用代码: '91120116MA0DEMX13M', 法定代表人: '陈海' }

/** The forms of one's own account, sent empty; and an organisation of one's own, once the court has seen its papers. */
export async function account({ me: { own }, court }: Cast, take: Take): Promise<void> {
  const by = { own }
  await take({ name: 'signed in already', at: '/register', by })
  for (const at of ['/account/parties/new?form=person', '/identity/counter'])
    await take({ name: `${at}-mistakes`, at, by, does: sendEmpty })
  for (const path of ['documents', 'lawyer', 'organisation'])
    await take({ name: `${path}-mistakes`, at: `/identity/${path}`, by, does: pressesLast })
  await court.clerk.open(await handIn(own, 'organisation', company, court.clerk))
  await court.clerk.send({ reason: '核对证件' })
  await court.clerk.send({}, '核验通过')
  await take({ name: 'an organisation of mine', at: '/account/organisations', by })
  await take({
    name: 'invitation-mistakes',
    at: '/account/organisations',
    by,
    does: presses('[action*="/organisations/"]:has([name=mobile])'),
  })
}
