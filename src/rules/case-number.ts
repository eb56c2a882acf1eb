import { fill, type Said } from '../words/lang.ts'
import { halfWidth } from './numbers.ts'

const provinces = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军'
/** How a number names the court that gave it. */
export const courtCode = `最高法|[${provinces}](?:\\d{4}|\\d{2})?`
const shape = new RegExp(
  `^\\((?<year>(?:19|20)\\d{2})\\)(?<court>${courtCode})(?<special>知)?(?<type>(?!.{0,2}第)[\\u4e00-\\u9fa5]{1,3})(?<serial>[1-9]\\d{0,7})号(?<suffix>之[一二三四五六七八九十]{1,3})?$`,
)
// Before 2016: the court by an abbreviated name or code, 字第, serials of any form.
const oldShape = /^\((19|20)\d{2}\)[\u4e00-\u9fa5]{1,4}\d{0,4}[\u4e00-\u9fa5]{1,4}字第\d{1,8}号$/

type CaseNumber = {
  number: string
  year: string
  court: string
  special: string
  type: string
  serial: string
  suffix: string
  warning?: Said
}
type CaseNumberRead = ({ ok: true } & CaseNumber) | { ok: false; because: Said }

/** A number as it is compared: without spaces, and its signs of one width. */
export const tidyCaseNumber = (text: string): string =>
  halfWidth(text)
    .replace(/[〔[]/g, '(')
    .replace(/[〕\]]/g, ')')

/** Reads a case number as people paste it (Rules on case numbers art. 2-3). */
export function parseCaseNumber(text: string): CaseNumberRead {
  const number = tidyCaseNumber(text)
  const parts = shape.exec(number)?.groups
  if (parts) {
    const { year = '', court = '', special = '', type = '', serial = '', suffix = '' } = parts
    return { ok: true, number, year, court, special, type, serial, suffix }
  }
  if (!oldShape.test(number)) return { ok: false, because: notANumber }
  return {
    ok: true,
    number,
    year: number.slice(1, 5),
    court: '',
    special: '',
    type: '',
    serial: '',
    suffix: '',
    warning: oldStyle,
  }
}

/** The number from its four parts, to be read like any other. */
export const caseNumberOf = ({
  year,
  court,
  type,
  serial,
}: Record<'year' | 'court' | 'type' | 'serial', string>): string => `(${year})${court}${type}${serial}号`

/** A warning where the number names another court than the one applied to: a wrong number makes the application fail. */
export const courtMismatch = ({ court }: Pick<CaseNumber, 'court'>, applied: string): Said | null =>
  court && court !== applied ? fill(otherCourt, { court, applied }) : null

const otherCourt: Said = {
  zh: '案号中的法院代字是“{court}”，与申请法院（{applied}）不一致，请核对。',
  en: 'The number carries court code “{court}”, not that of the court applied to ({applied}). Check it.',
}

const notANumber: Said = {
  zh: '案号格式有误，应如 (2026)津0116民初123号。',
  en: 'A case number looks like (2026)津0116民初123号.',
}
const oldStyle: Said = {
  zh: '这是2016年以前的案号格式，请核对是否为本案现用案号。',
  en: 'This is the style used before 2016. Check that it is the number in use.',
}
