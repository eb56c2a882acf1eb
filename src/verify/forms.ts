import { tidyCode } from '../privacy/code.ts'
import { halfWidth, sha256 } from '../rules/numbers.ts'
import { type Rule, ruled, text } from '../steps/form/fields.ts'
import type { Form } from '../steps/form/step.ts'
import { words } from './words.ts'

const proofRule: Rule = (typed) => {
  const number = tidyCode(halfWidth(typed))
  return [4, 8].includes(number.length) ? { ok: true, text: number } : { ok: false, because: words.proofWrong }
}

export const numberForm: Form = {
  title: words.byNumber,
  fields: {
    number: text({ label: words.number, hint: words.numberHint, example: 'JF-20261124-7K3M9Q2X', max: 80 }),
    proof: ruled(proofRule, { label: words.proof, hint: words.proofHint, example: '7KQM-2X9D', max: 20 }),
  },
}

export const hashForm: Form = {
  title: words.byHash,
  fields: {
    sha256: ruled(sha256, { label: words.hash, hint: words.hashHint, example: 'a'.repeat(64), max: 100 }),
  },
}
