import { application } from './forms/application.ts'
import { correction } from './forms/correction.ts'
import type { Composed, Issued } from './forms/form.ts'
import { letter } from './forms/letter.ts'
import { paymentNotice } from './forms/payment-notice.ts'
import { policy } from './forms/policy.ts'
import { receipt } from './forms/receipt.ts'
import { ruling } from './forms/ruling.ts'
import type { DocumentKind } from './titles.ts'

const kind = <I>(compose: (input: I, issued: Issued) => Composed, issuer: (input: I) => string) => ({ compose, issuer })
const byCourt = ({ court }: { court: string }) => court
const byPayee = ({ payee }: { payee: string }) => payee
const byInsurer = ({ insurer }: { insurer: { name: string } }) => insurer.name

/** Every document there is: how it is composed, who answers for it. */
export const documentKinds = {
  application: kind(application, byCourt),
  correction: kind(correction, byCourt),
  payment_notice: kind(paymentNotice, byPayee),
  receipt: kind(receipt, byPayee),
  ruling: kind(ruling, byCourt),
  policy: kind(policy, byInsurer),
  letter: kind(letter, byInsurer),
} satisfies Record<DocumentKind, unknown>

export type DocumentInput<K extends DocumentKind> = Parameters<(typeof documentKinds)[K]['compose']>[0]
