import { closing, facts, heading, paragraph, right, section, signature, small } from '../page/blocks.ts'
import { type Composed, courtFact, type Issued } from './form.ts'
import { date } from './words.ts'

/** The application as it was submitted: every section with its labels and values, and the hash that froze them. */
export type ApplicationInput = {
  title: string
  court: string
  applicants: string[]
  sections: { title: string; rows: [label: string, value: string][] }[]
  submittedAt: number
  snapshotSha256: string
}

export const application = (input: ApplicationInput, { number }: Issued): Composed => ({
  title: input.title,
  author: input.applicants.join('、'),
  set: small,
  blocks: [
    heading(input.title),
    right(`申请编号：${number}`),
    ...input.sections.flatMap(({ title, rows }) => [section(title), facts(rows)]),
    ...closing(input.court),
    signature(`申请人（签名或者盖章）：${input.applicants.join('、')}`, date(input.submittedAt)),
    paragraph(`本件依申请人在线提交的内容生成，提交内容的校验值（SHA-256）为 ${input.snapshotSha256}。`),
  ],
  facts: [courtFact(input.court)],
})
