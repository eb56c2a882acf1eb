import type { Said } from '../words/lang.ts'
import { type Read, shaped, tidy } from './numbers.ts'

export { ageOn, residentId } from './resident-id.ts'
export { uscc } from './uscc.ts'

const mobileShape = /^1[3-9]\d{9}$/

/** A mainland mobile number; a leading +86 or 0086 is dropped. */
export function mobile(text: string): Read {
  const number = tidy(text).replace(/^(\+86|0086)/, '')
  const because = { zh: '手机号码应为 11 位，以 1 开头。', en: 'A mobile number has 11 digits and begins with 1.' }
  return mobileShape.test(number) ? { ok: true, text: number } : { ok: false, because }
}

/** A passport of any country, by its characters alone: there is no rule common to all. */
export const passport = shaped(/^[A-Z0-9]{5,20}$/, {
  zh: '护照号码应为 5 至 20 位字母或数字。',
  en: 'A passport number has 5 to 20 letters or digits.',
})

/** The travel permit of Hong Kong and Macao residents to the mainland. */
export const hkMacaoPermit = shaped(/^[HM]\d{8}(\d{2})?$/, {
  zh: '港澳居民来往内地通行证号码应为 H 或 M 加 8 位数字（可带 2 位换证次数）。',
  en: 'The permit number is H or M and 8 digits, with or without 2 more.',
})

/** The travel permit of Taiwan residents to the mainland. */
export const taiwanPermit = shaped(/^\d{8}(\d{2})?$/, {
  zh: '台湾居民来往大陆通行证号码应为 8 位数字（旧证 10 位）。',
  en: 'The permit number has 8 digits, on older cards 10.',
})

/** The permanent residence card of foreigners, in its form of 2023 or the older one. */
export const foreignPermanentId = shaped(/^(9\d{16}[\dX]|[A-Z]{3}\d{12})$/, {
  zh: '外国人永久居留身份证号码应为 9 开头的 18 位，或 3 个字母加 12 位数字。',
  en: 'The number has 18 characters beginning with 9, or 3 letters and 12 digits.',
})

const licenceShape = /^1\d{4}(?:19|20)\d{2}[1-9][01]\d{6}$/

/** A lawyer's practising licence, 17 digits; the older 12 are accepted with a doubt. */
export function lawyerLicence(text: string): Read {
  const number = tidy(text)
  if (licenceShape.test(number)) return { ok: true, text: number }
  return /^\d{12}$/.test(number)
    ? { ok: true, text: number, warning: oldLicence }
    : { ok: false, because: wrongLicence }
}
const oldLicence: Said = {
  zh: '这是旧式 12 位执业证号，请核对。',
  en: 'This is an older licence number of 12 digits. Check it.',
}
const wrongLicence: Said = { zh: '律师执业证号应为 17 位数字。', en: 'A practising licence number has 17 digits.' }

const plateShape =
  /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z](?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[DFABCEGHJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[DFABCEGHJK])$/
const readPlate = shaped(plateShape, {
  zh: '车牌号格式有误，例如 津A12345 或 津AD12345。',
  en: 'A plate looks like 津A12345 or 津AD12345.',
})

/** A vehicle plate, ordinary or new-energy; the dot that is painted on it is dropped. */
export const plate = (text: string): Read => readPlate(text.replace(/[·•・.]/g, ''))
