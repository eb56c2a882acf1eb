import * as z from 'zod/mini'
import { oneLine } from '../../rules/texts.ts'
import type { Given } from '../../steps/form/fields.ts'
import { Pdf } from './pdf.ts'

const number = (example: string) =>
  z.string().check(z.overwrite(oneLine), z.trim(), z.minLength(1), z.maxLength(60), z.meta({ examples: [example] }))

/** What an insurer issues with: the numbers, and both documents. */
export const Issue = z.strictObject({
  policyNumber: number('PZ2026-0001'),
  letterNumber: number('BH2026-0001'),
  policy: Pdf,
  letter: Pdf,
})
export type Issue = z.infer<typeof Issue>

export const issueTold = ({ policyNumber, letterNumber, policy, letter }: Issue): Given => ({
  policyNumber,
  letterNumber,
  policySha256: policy.sha256,
  letterSha256: letter.sha256,
})
