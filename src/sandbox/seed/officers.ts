import { connect } from '../../db/connect.ts'
import { enrolOfficers } from '../../db/office/staff.ts'
import type { Role } from '../../kinds/officer.ts'
import { randomId } from '../../privacy/bytes.ts'
import { issuerAt } from '../court-idp/client.ts'
import { courts } from './courts.ts'

/** Somebody who works at a court of the sandbox, as its identity provider knows them. */
type DemoOfficer = { subject: string; court: string; name: string; roles: Role[] }

const posts: readonly [post: string, roles: Role[]][] = [
  ['clerk', ['clerk']],
  ['judge-1', ['judge']],
  ['judge-2', ['judge']],
  ['enforcement', ['enforcement_officer']],
  ['finance', ['finance_officer']],
  ['administrator', ['administrator']],
]
/** What takes two people takes two of these. */
const seconds: typeof posts = [
  ['finance-2', ['finance_officer']],
  ['administrator-2', ['administrator']],
]
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧']
const givenNames =
  '海燕 建国 晓敏 志强 雅琴 文博 丽娟 俊杰 思远 慧芳 国栋 春梅 立新 佳怡 永刚 静雯 德明 秀兰 子轩 玉珍 振华 若兰 宏伟 婉清'.split(
    ' ',
  )

const nth = <T>(list: readonly T[], place: number): T => list[place % list.length]!
/** The places are far apart, so that colleagues do not sound alike. */
const nameAt = (place: number) => nth(surnames, place * 7) + nth(givenNames, place * 5 + Math.floor(place / 24))

const staffed = (who: typeof posts, from: number): DemoOfficer[] =>
  courts.flatMap(({ code, digits }, court) =>
    who.map(([post, roles], place) => ({
      subject: `${digits}-${post}`,
      court: code,
      name: nameAt(from + court * who.length + place),
      roles,
    })),
  )

/** For every court of the sandbox one of each, and two where one is not enough. */
export const demoOfficers: readonly DemoOfficer[] = [
  ...staffed(posts, 0),
  ...staffed(seconds, courts.length * posts.length),
]

/** Enrols them as if each had signed in once; harmless again. */
export function seedOfficers(env: Env, origin: string): Promise<void> {
  const issuer = issuerAt(origin)
  const createdAt = Date.now()
  const rows = demoOfficers.map((officer) => ({ id: randomId(), issuer, ...officer, createdAt }))
  return enrolOfficers(connect(env), rows)
}
