import * as z from 'zod/mini'
import { caseNumberOf, courtMismatch, parseCaseNumber } from '../rules/case-number.ts'
import { stageOf } from './answered.ts'
import { choice, field, type Given, lookup, onlyIf, type Rule, text } from './form/fields.ts'
import { mistake } from './form/mistakes.ts'
import { type Answers, type Filled, type Mistakes, only, type Step } from './form/step.ts'

const caseTypes = {
  civil: { zh: '民事', en: 'Civil' },
  criminal: { zh: '刑事', en: 'Criminal' },
  administrative: { zh: '行政', en: 'Administrative' },
  enforcement: { zh: '执行', en: 'Enforcement' },
}
export type CaseType = keyof typeof caseTypes

const numberRule: Rule = (value) => {
  const found = parseCaseNumber(value)
  return found.ok ? { ok: true, text: found.number, warning: found.warning } : found
}

const part = (given: Given, name: string) => [given[name]].flat()[0]?.trim() ?? ''

/** Pasted whole, or put together from its four parts. */
function gatherNumber(given: Given, name: string) {
  const whole = part(given, name)
  const [year, court, type, serial] = ['year', 'court', 'type', 'serial'].map((p) => part(given, `${name}_${p}`))
  return whole || !(year || serial) ? whole : caseNumberOf({ year: year!, court: court!, type: type!, serial: serial! })
}

const numberWanted = mistake({
  zh: '请填写案号，例如 (2026)津0116民初123号。',
  en: 'Enter the case number, for example (2026)津0116民初123号.',
})

const caseNumber = field(() => z.string(numberWanted).check(z.trim(), z.minLength(1, numberWanted), z.maxLength(60)), {
  label: { zh: '案号', en: 'Case number' },
  hint: {
    zh: '在立案受理通知书上，可以整段粘贴。',
    en: 'It stands on the notice of acceptance. Paste it whole.',
  },
  example: '(2026)津0116民初123号',
  input: 'case_number',
  rule: numberRule,
  gather: gatherNumber,
})

const cause = lookup('cause', {
  label: { zh: '案由', en: 'Cause of action' },
  hint: {
    zh: '纠纷在法律上的名称，例如借钱不还是“民间借贷纠纷”。可按名称或拼音首字母查找，请选最具体的。',
    en: 'What the law calls the dispute: money lent is “private lending”. Search by name or pinyin initials; choose the most specific.',
  },
  example: '9142',
})
export const civilCause = cause

const caseFields = {
  caseType: choice(caseTypes, { label: { zh: '案件类型', en: 'Case type' }, example: 'civil' }),
  number: caseNumber,
  cause: onlyIf('caseType', ['civil', 'enforcement'], cause),
  charge: onlyIf(
    'caseType',
    ['criminal'],
    text({ label: { zh: '罪名', en: 'Charge' }, example: '合同诈骗罪', max: 60 }),
  ),
  subjectCause: onlyIf(
    'caseType',
    ['administrative'],
    lookup('subject_cause', {
      label: { zh: '主体案由', en: 'Administrative field' },
      hint: { zh: '被诉机关管理的领域。', en: 'What the authority that is sued looks after.' },
      example: 'XZ01',
    }),
  ),
  actCause: onlyIf(
    'caseType',
    ['administrative'],
    lookup('act_cause', {
      label: { zh: '行为案由', en: 'Administrative act' },
      hint: { zh: '被诉机关做了什么。', en: 'What it did.' },
      example: 'XZ51',
    }),
  ),
}

function warn({ number }: Filled, answers: Answers): Mistakes {
  const parsed = parseCaseNumber(String(number ?? ''))
  const court = only(answers, 'basics').court
  const mismatch = parsed.ok && typeof court === 'string' ? courtMismatch(parsed, court) : null
  return mismatch ? { number: mismatch } : {}
}

export const caseDetails: Step = {
  slug: 'case',
  title: { zh: '案件信息', en: 'The case' },
  when: (answers) => stageOf(answers) === 'litigation',
  forms: { case: { title: { zh: '案件信息', en: 'The case' }, fields: caseFields, warn } },
}
