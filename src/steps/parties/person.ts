import { dayIn } from '../../rules/calendar.ts'
import {
  ageOn,
  foreignPermanentId,
  hkMacaoPermit,
  mobile,
  passport,
  residentId,
  taiwanPermit,
} from '../../rules/identity.ts'
import { fill, type Said } from '../../words/lang.ts'
import { choice, onlyIf, optional, pastDate, type Rule, ruled, text } from '../form/fields.ts'

export const idKinds = {
  resident_id: { zh: '居民身份证（含港澳台居民居住证）', en: 'Resident ID (or residence permit)' },
  passport: { zh: '护照', en: 'Passport' },
  household_register: { zh: '户口簿', en: 'Household register' },
  hk_macao_permit: { zh: '港澳居民来往内地通行证', en: 'Hong Kong / Macao travel permit' },
  taiwan_permit: { zh: '台湾居民来往大陆通行证', en: 'Taiwan travel permit' },
  foreign_permanent_id: { zh: '外国人永久居留身份证', en: 'Foreign permanent resident ID' },
}
const idRules: Record<string, Rule> = {
  resident_id: residentId,
  passport,
  // It bears the number that its holder's card would bear.
  household_register: residentId,
  hk_macao_permit: hkMacaoPermit,
  taiwan_permit: taiwanPermit,
  foreign_permanent_id: foreignPermanentId,
}
const tellsBirth = ['resident_id', 'household_register']
const otherThanResident = Object.keys(idKinds).filter((kind) => !tellsBirth.includes(kind))

/** What a resident ID says of its holder. */
function birthAndSex(number: string): Said | undefined {
  const read = residentId(number)
  if (!read.ok) return undefined
  const age = ageOn(read.birth, dayIn(Date.now()))
  const sex = sexes[read.sex]
  return fill(
    { zh: '{sex}，{birth}出生，{age}岁', en: '{sex}, born {birth}, aged {age}' },
    { sex, birth: { day: read.birth }, age },
  )
}

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
      zh: '出生日期和性别由身份证号得出。',
      en: 'Birth date and sex follow from a resident ID.',
    },
    example: '120116190001010010',
    private: true,
    tells: (value, form) => (tellsBirth.includes(String(form.idKind)) ? birthAndSex(value) : undefined),
  }),
  birthDate: onlyIf(
    'idKind',
    otherThanResident,
    pastDate({ label: { zh: '出生日期', en: 'Date of birth' }, example: '1990-05-20' }),
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
export const landline = optional(
  text({ label: { zh: '固定电话', en: 'Landline' }, example: '022-66298800', max: 30, private: true }),
)
export const email = optional(
  ruled(emailRule, { label: { zh: '电子邮箱', en: 'E-mail' }, example: 'wang@example.com', max: 120, private: true }),
)
function emailRule(value: string): ReturnType<Rule> {
  const because = {
    zh: '请填写完整的电子邮箱地址，例如 wang@example.com。',
    en: 'Enter a whole e-mail address, such as wang@example.com.',
  }
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? { ok: true, text: value } : { ok: false, because }
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

export const person = (needsMobile: boolean) => ({
  name: text({ label: { zh: '姓名', en: 'Name' }, example: '王小明', max: 60, autocomplete: 'off' }),
  ...identityFields,
  nationality: optional(text({ label: { zh: '国籍或地区', en: 'Nationality or region' }, example: '中国', max: 40 })),
  ethnicity: optional(text({ label: { zh: '民族', en: 'Ethnicity' }, example: '汉族', max: 20 })),
  mobile: needsMobile ? mobileField : optional(mobileField),
  landline,
  address,
  residence: optional(
    text({
      label: { zh: '经常居住地', en: 'Habitual residence' },
      hint: { zh: '与联系地址不同的，请填写。', en: 'If it is not the address above.' },
      example: '天津市河西区友谊路5号',
    }),
  ),
  email,
})
