import { lawyerLicence, residentId, uscc } from '../../../rules/identity.ts'
import { type Fields, lookup, optional, type Rule, ruled, text } from '../../../steps/form/fields.ts'
import type { Form } from '../../../steps/form/step.ts'
import { identityFields } from '../../../steps/parties/person.ts'
import type { Said } from '../../../words/lang.ts'
import { words } from './words.ts'

const name = text({ label: words.name, hint: words.nameHint, example: '王小明', max: 60, autocomplete: 'name' })
const form = (title: Said, fields: Fields): Form => ({ title, fields })

export const faceForm = form(words.byFace, {
  name,
  idNumber: ruled(residentId, {
    label: { zh: '居民身份证号码', en: 'Resident ID number' },
    example: '120116190001010010',
    private: true,
    autocomplete: 'off',
  }),
})

const codeRule: Rule = (value) => {
  const digits = value.normalize('NFKC').replace(/\s/g, '')
  return /^\d{8}$/.test(digits) ? { ok: true, text: digits } : { ok: false, because: words.counterShape }
}
const { idKind, idNumber } = identityFields

/** What a clerk enters and, with the code, what the person enters. */
export const seenForm = form(words.counterTitle, { name, idKind, idNumber })
export const counterForm = form(words.counterTitle, {
  name,
  idKind,
  idNumber,
  code: ruled(codeRule, { label: words.counterCode, example: '12345678', inputmode: 'numeric', autocomplete: 'off' }),
})

const court = lookup('court', { label: words.court, example: '津0116' })

export const documentsForm = form(words.documentsTitle, {
  court,
  name,
  ...identityFields,
  nationality: optional(
    text({ label: { zh: '国籍或地区', en: 'Nationality or region' }, example: '中国香港', max: 40 }),
  ),
})

export const lawyerForm = form(words.lawyerTitle, {
  court,
  licenceNumber: ruled(lawyerLicence, {
    label: { zh: '执业证号', en: 'Practising licence number' },
    example: '11201201810123456',
  }),
  firm: text({ label: words.firm, example: '天津海河律师事务所', max: 120 }),
})

export const organisationForm = form(words.organisationTitle, {
  court,
  name: text({ label: words.organisationName, example: '津海贸易有限公司', max: 120, autocomplete: 'organization' }),
  uscc: ruled(uscc, { label: words.uscc, example: '91120116MA0DEMX13M' }),
  representative: text({ label: words.representative, example: '陈海', max: 60, autocomplete: 'off' }),
})
