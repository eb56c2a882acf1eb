import * as z from 'zod/mini'
import type { Given } from '../../steps/form/fields.ts'
import { line } from '../values.ts'
import { Pdf } from './pdf.ts'

/** What an insurer issues with: the numbers, and both documents. */
export const Issue = z.strictObject({
  policyNumber: line('PZ2026-0001'),
  letterNumber: line('BH2026-0001'),
  policy: Pdf,
  letter: Pdf,
})
export type Issue = z.infer<typeof Issue>

/** What the move to issue carries: the numbers and the hashes, never the bytes. */
export const issueTold = ({ policyNumber, letterNumber, policy, letter }: Issue): Given => ({
  policyNumber,
  letterNumber,
  policySha256: policy.sha256,
  letterSha256: letter.sha256,
})
