import { organisation } from './organisation.ts'
import { person } from './person.ts'
import type { Filled, Form, Step } from './step.ts'

const named = ({ name }: Filled) => String(name)
const partyForms = (needsMobile: boolean): Record<string, Form> => ({
  person: { title: { zh: '自然人', en: 'Natural person' }, fields: person(needsMobile), name: named },
  legal_person: {
    title: { zh: '法人', en: 'Legal person' },
    fields: organisation({ zh: '法定代表人', en: 'Legal representative' }, needsMobile),
    name: named,
  },
  unincorporated: {
    title: { zh: '非法人组织', en: 'Unincorporated organisation' },
    fields: organisation({ zh: '主要负责人', en: 'Principal' }, needsMobile),
    name: named,
  },
})

export const applicants: Step = {
  slug: 'applicants',
  title: { zh: '申请人', en: 'Applicants' },
  many: { least: () => 1, none: { zh: '请至少添加一名申请人。', en: 'Add at least one applicant.' } },
  forms: partyForms(true),
}

export const respondents: Step = {
  slug: 'respondents',
  title: { zh: '被申请人', en: 'Respondents' },
  lead: {
    zh: '财产将被保全的一方。手机号码不清楚的，可以不填。',
    en: 'Those whose property is to be preserved. Leave the mobile number empty if you do not know it.',
  },
  many: { least: () => 1, none: { zh: '请至少添加一名被申请人。', en: 'Add at least one respondent.' } },
  forms: partyForms(false),
}
