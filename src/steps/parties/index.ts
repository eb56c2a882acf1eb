import type { Answers, Filled, Form, Mistakes, Step } from '../form/step.ts'
import { numberOf } from './named.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'

const named = ({ name }: Filled) => String(name)

const partyForms = (needsMobile: boolean) => ({
  person: {
    title: { zh: '自然人', en: 'Natural person' },
    fields: person(needsMobile),
    known: ['idNumber'],
    name: named,
  },
  legal_person: {
    title: { zh: '法人', en: 'Legal person' },
    fields: organisation({ zh: '法定代表人', en: 'Legal representative' }, needsMobile),
    known: ['licenceKind', 'licenceNumber'],
    name: named,
  },
  unincorporated: {
    title: { zh: '非法人组织', en: 'Unincorporated organisation' },
    fields: organisation({ zh: '主要负责人', en: 'Principal' }, needsMobile),
    known: ['licenceKind', 'licenceNumber'],
    name: named,
  },
})

// The same number on both sides is nearly always a slip of the pen.
const onBothSides =
  (other: 'applicants' | 'respondents') =>
  (filled: Filled, answers: Answers): Mistakes => {
    const number = numberOf(filled)
    const there = number !== '' && answers[other]?.some(({ value }) => numberOf(value) === number)
    return there ? { [filled.idNumber ? 'idNumber' : 'licenceNumber']: bothSides } : {}
  }
const bothSides = {
  zh: '申请人和被申请人是同一证件号码，请核对。',
  en: 'An applicant and a respondent have the same number. Check it.',
}
const doubting = (forms: Record<string, Form>, other: 'applicants' | 'respondents'): Record<string, Form> =>
  Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, { ...form, warn: onBothSides(other) }]))

const book = { person: 'person', legal_person: 'legal_person', unincorporated: 'unincorporated' }

export const applicants: Step = {
  slug: 'applicants',
  title: { zh: '申请人', en: 'Applicants' },
  lead: {
    zh: '请求保全的一方。申请有错造成损失的，由申请人赔偿（民事诉讼法第一百零八条）。公司、机关选法人，个人选自然人，合伙企业等选非法人组织。',
    en: 'Those who ask for preservation, and pay for the loss if they were wrong to (CPL art. 108). A company or authority is a legal person, a human being a natural person, a partnership or the like unincorporated.',
  },
  many: { least: () => 1, none: { zh: '请至少添加一名申请人。', en: 'Add at least one applicant.' } },
  forms: doubting(partyForms(true), 'respondents'),
  book,
  self: 'person',
}

const opposing = partyForms(false)

export const respondents: Step = {
  slug: 'respondents',
  title: { zh: '被申请人', en: 'Respondents' },
  lead: {
    zh: '财产将被保全的一方。公司、机关选法人，个人选自然人，合伙企业等选非法人组织。手机号码不清楚的，可以不填。',
    en: 'Those whose property is to be preserved. A company or authority is a legal person, a human being a natural person, a partnership or the like unincorporated. Leave the mobile number empty if you do not know it.',
  },
  many: { least: () => 1, none: { zh: '请至少添加一名被申请人。', en: 'Add at least one respondent.' } },
  // Companies first: they are what most respondents are.
  forms: doubting(
    { legal_person: opposing.legal_person, person: opposing.person, unincorporated: opposing.unincorporated },
    'applicants',
  ),
  book,
}
