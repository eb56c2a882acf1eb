import type { Role } from '../../office/officer.ts'
import { type CourtSeed, courts } from './courts.ts'

/** Somebody who works at a court of the sandbox, as its identity provider knows them. */
export type OfficerSeed = { subject: string; court: string; name: string; roles: Role[] }

/** Who works at every court. Two judges, so that what needs two people can be done. */
const posts: readonly Role[][] = [
  ['clerk'],
  ['judge'],
  ['judge'],
  ['enforcement_officer'],
  ['finance_officer'],
  ['administrator'],
]

const families = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧']
const givens = '建国 志强 淑芬 晓东 文静 海燕 立新 明华 雪梅 思远 佳宁 振宇 慧敏 春生 若兰 永康 雅琴'.split(' ')

export const officersAt = ({ code, digits }: Pick<CourtSeed, 'code' | 'digits'>): OfficerSeed[] =>
  posts.map((roles, post) => ({ subject: `${digits}-${post + 1}`, court: code, name: nameOf(digits, post), roles }))

// The steps share no factor with the lengths, so no court has two people of one family or given name.
function nameOf(digits: string, post: number): string {
  const from = Number(digits)
  return families[(from + 7 * post) % families.length]! + givens[(from + 5 * post) % givens.length]!
}

export const officers: readonly OfficerSeed[] = courts.flatMap(officersAt)
