import { guaranteeWords } from '../../src/words/guarantee.ts'
import { inWords } from '../walk/walker.ts'
import type { Take } from './camera.ts'
import { complete, settle } from './cases.ts'
import type { Cast } from './people.ts'
import { type Insurer, idOf, kinds, moveOn, moves } from './roads.ts'

const { guarantee, preservation } = kinds

/** A letter that backs a preservation, and one whose policy is given back when that has come to nothing. */
export async function letters(cast: Cast, insurer: Insurer, take: Take): Promise<void> {
  const { me, court } = cast
  const at = await complete(cast, guarantee, ['complaint', 'acceptance'])
  const letter = { cast, insurer, kind: guarantee, id: idOf(at) }
  await moves({ ...letter, status: 'draft' }, 'submit approve pay issue')
  await settle()
  await take({ name: 'guarantee-case-issued-letter', at, by: me })
  await me.own.open(at)
  await me.own.send({}, inWords(me.own, guaranteeWords.applyForPreservation))
  const [backed] = /\/applications\/\w+/.exec(me.own.url)!
  await take({ name: 'preservation-preview-backed', at: `${backed}/preview`, by: me })
  const case_ = { cast, insurer, kind: preservation, id: idOf(backed) }
  await moves({ ...case_, status: 'draft' }, 'submit accept pay')
  await settle()
  await take({ name: 'guarantee-case-used', at, by: me, looks: true })
  await take({ name: 'preservation-case-backed', at: backed, by: me })
  await take({ name: 'court-case-backed', at: `/court/cases/${case_.id}`, by: { own: court.judge } })
  await moves({ ...case_, status: 'awaiting_ruling' }, 'dismiss')
  await moveOn({ ...letter, status: 'used' }, 'surrender')
  await settle()
  await take({ name: 'guarantee-case-surrendered', at, by: me })
}
