import * as z from 'zod'
import {
  foreignPermanentId,
  hkMacaoPermit,
  mobile,
  passport,
  residentId,
  taiwanPermit,
  uscc,
} from '../rules/identity.ts'
import { choice, date, onlyIf, optional, type Rule, ruled, text } from './fields.ts'
import type { Filled, Form, Step } from './step.ts'

export const idKinds = {
  resident_id: { zh: '居民身份证（含港澳台居民居住证）', en: 'Resident ID (or residence permit)' },
  passport: { zh: '护照', en: 'Passport' },
  hk_macao_permit: { zh: '港澳居民来往内地通行证', en: 'Hong Kong / Macao travel permit' },
  taiwan_permit: { zh: '台湾居民来往大陆通行证', en: 'Taiwan travel permit' },
  foreign_permanent_id: { zh: '外国人永久居留身份证', en: 'Foreign permanent resident ID' },
}
const idRules: Record<string, Rule> = {
  resident_id: residentId,
  passport,
  hk_macao_permit: hkMacaoPermit,
  taiwan_permit: taiwanPermit,
  foreign_permanent_id: foreignPermanentId,
}
const otherThanResident = Object.keys(idKinds).filter((kind) => kind !== 'resident_id')

export const sexes = { male: { zh: '男', en: 'Male' }, female: { zh: '女', en: 'Female' } }

/** What proves who somebody is, asked of every natural person. */
export const identityFields = {
  idKind: choice(idKinds, {
    input: 'select',
    label: { zh: '证件类型', en: 'Identity document' },
    example: 'resident_id',
  }),
  idNumber: ruled((value, form) => (idRules[String(form.idKind)] ?? residentId)(value, form), {
    label: { zh: '证件号码', en: 'Document number' },
    hint: {
      zh: '居民身份证会自动核对校验码，并得出出生日期和性别。',
      en: 'A resident ID is checked by its check digit; birth date and sex follow from it.',
    },
    example: '120116190001010010',
    private: true,
  }),
  birthDate: onlyIf(
    'idKind',
    otherThanResident,
    date({ label: { zh: '出生日期', en: 'Date of birth' }, example: '1990-05-20' }),
  ),
  sex: onlyIf('idKind', otherThanResident, choice(sexes, { label: { zh: '性别', en: 'Sex' }, example: 'female' })),
}

export const mobileField = ruled(mobile, {
  input: 'tel',
  label: { zh: '手机号码', en: 'Mobile number' },
  example: '13800138000',
  private: true,
  autocomplete: 'off',
})
const landline = optional(
  text({ label: { zh: '固定电话', en: 'Landline' }, example: '022-66298800', max: 30, private: true }),
)
const email = optional(
  ruled(emailRule, { label: { zh: '电子邮箱', en: 'E-mail' }, example: 'wang@example.com', max: 120, private: true }),
)
function emailRule(value: string): ReturnType<Rule> {
  const because = {
    zh: '请填写完整的电子邮箱地址，例如 wang@example.com。',
    en: 'Enter a whole e-mail address, such as wang@example.com.',
  }
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? { ok: true, number: value } : { ok: false, because }
}

export const address = text({
  label: { zh: '联系地址', en: 'Address' },
  hint: {
    zh: '省、市、区和详细地址，法院文书将送达这里。',
    en: 'Province, city, district and street; papers are served here.',
  },
  example: '天津市滨海新区洞庭路1号',
  autocomplete: 'off',
})

const person = (needsMobile: boolean) =>
  z.object({
    name: text({ label: { zh: '姓名', en: 'Name' }, example: '王小明', max: 60, autocomplete: 'off' }),
    ...identityFields,
    nationality: optional(text({ label: { zh: '国籍或地区', en: 'Nationality or region' }, example: '中国', max: 40 })),
    ethnicity: optional(text({ label: { zh: '民族', en: 'Ethnicity' }, example: '汉族', max: 20 })),
    mobile: needsMobile ? mobileField : optional(mobileField),
    landline,
    address,
    email,
  })

const licenceKinds = {
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  institution: { zh: '事业单位法人证书', en: 'Public institution certificate' },
  organisation_code: { zh: '组织机构代码证', en: 'Organisation code' },
  foreign: { zh: '境外登记证件', en: 'Overseas registration' },
}
const natures = {
  company: { zh: '企业', en: 'Company' },
  organ: { zh: '机关', en: 'State organ' },
  institution: { zh: '事业单位', en: 'Public institution' },
  association: { zh: '社会团体', en: 'Association' },
  private_non_enterprise: { zh: '民办非企业单位', en: 'Private non-enterprise' },
  other: { zh: '其他', en: 'Other' },
}

/** Which number an organisation is known by; a wrong check digit of a credit code only warns. */
export const licenceFields = {
  licenceKind: choice(licenceKinds, {
    input: 'select',
    label: { zh: '证照类型', en: 'Registration document' },
    example: 'uscc',
  }),
  licenceNumber: ruled((value, form) => (form.licenceKind === 'uscc' ? uscc(value) : { ok: true, number: value }), {
    label: { zh: '证照号码', en: 'Registration number' },
    hint: { zh: '统一社会信用代码共十八位。', en: 'A credit code has 18 characters.' },
    example: '91120116MA0DEMX13M',
  }),
}

const organisation = (head: { zh: string; en: string }, needsMobile: boolean) =>
  z.object({
    name: text({
      label: { zh: '单位名称', en: 'Name of the organisation' },
      example: '津海贸易有限公司',
      max: 120,
      autocomplete: 'off',
    }),
    ...licenceFields,
    nature: choice(natures, { input: 'select', label: { zh: '单位性质', en: 'Nature' }, example: 'company' }),
    head: text({ label: head, example: '陈海', max: 60, autocomplete: 'off' }),
    position: optional(text({ label: { zh: '职务', en: 'Position' }, example: '执行董事', max: 40 })),
    headIdNumber: optional(
      ruled(residentId, {
        label: { zh: `${head.zh}身份证号`, en: `Resident ID of the ${head.en.toLowerCase()}` },
        example: '120116190001010029',
        private: true,
      }),
    ),
    address,
    registeredAddress: optional(
      text({ label: { zh: '注册地址', en: 'Registered address' }, example: '天津市滨海新区新港路8号' }),
    ),
    mobile: needsMobile ? mobileField : optional(mobileField),
    landline,
    email,
  })

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
