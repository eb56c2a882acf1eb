import * as z from 'zod/mini'
import { dayIn, isDay } from '../../rules/calendar.ts'
import { fenIn, parseYuan, plainYuan, yuan } from '../../rules/money.ts'
import { legible, oneLine } from '../../rules/texts.ts'
import { dated, fill, type Said, say } from '../../words/lang.ts'
import { type CodeTable, type Control, type Declared, field, type Rule, type Words } from './control.ts'
import { mistake } from './mistakes.ts'
import type { Step } from './step.ts'

export * from './control.ts'

// The field's label stands before each of these, in the list and at the field.
const enter = mistake({ zh: '请填写。', en: 'Fill this in.' })
const chooseOne = mistake({ zh: '请选择。', en: 'Choose one.' })
const atMost = (max: number) => mistake(fill({ zh: '最多{max}个字。', en: 'At most {max} characters.' }, { max }))

const filled =
  (max = 200, tidy = oneLine) =>
  () =>
    z.string(enter).check(z.overwrite(tidy), z.trim(), z.minLength(1, enter), z.maxLength(max, atMost(max)))

type Texts = Words & Pick<Control, 'max' | 'inputmode' | 'tells'>

export const text = (words: Texts) => field(filled(words.max), { ...words, input: 'text' })
export const long = (words: Texts) => field(filled(words.max ?? 1000, legible), { ...words, input: 'long' })

/** A number with a rule of its own, which tidies it; the rule may look at the rest of the form. */
export const ruled = (rule: Rule, words: Texts & { input?: 'text' | 'tel' }) =>
  field(filled(words.max ?? 60), { input: 'text', ...words, rule })

const amountRule: Rule = (value) => {
  const fen = parseYuan(value)
  return fen ? { ok: true, text: plainYuan(fen) } : { ok: false, because: amountWrong }
}
const amountWrong: Said = {
  zh: '请用数字填写大于零的金额，精确到分，后面可以带一个“万”或者“亿”，例如 500,000.00、50万。',
  en: 'Enter an amount above zero in digits, to the fen; one 万 (10,000) or 亿 (100,000,000) may follow: 500,000.00, 50万.',
}

/** An amount of yuan, kept as text with two decimals: never a floating-point number. */
export const money = (words: Words) =>
  field(filled(30), {
    ...words,
    input: 'money',
    inputmode: 'decimal',
    rule: amountRule,
    show: shownYuan,
  })

/** An amount that was answered, as it is shown: ¥500,000.00 */
export const shownYuan = (answer: unknown): string => `¥${yuan(fenIn(answer) ?? 0)}`

const dateRule: Rule = (value) => (isDay(value) ? { ok: true, text: value } : { ok: false, because: dateWrong })
const dateWrong: Said = { zh: '请按“年-月-日”填写日期，例如 2026-12-31。', en: 'Enter a date such as 2026-12-31.' }

// A day that has come stays so, and is held to it; one that was still to come may pass while a case waits: a doubt, no mistake.
const today = () => dayIn(Date.now())
const pastRule: Rule = (value, form) =>
  isDay(value) && value > today() ? { ok: false, because: stillToCome } : dateRule(value, form)
const comingRule: Rule = (value, form) =>
  isDay(value) && value < today() ? { ok: true, text: value, warning: alreadyPast } : dateRule(value, form)
const stillToCome: Said = { zh: '这一天还没有到，请核对日期。', en: 'This day is still to come. Check the date.' }
const alreadyPast: Said = { zh: '这一天已经过去，请核对日期。', en: 'This day is already past. Check the date.' }

const dateBy = (rule: Rule) => (words: Words) => field(filled(20), { ...words, input: 'date', rule, show: dated })
export const date = dateBy(dateRule)
export const pastDate = dateBy(pastRule)
/** Whether a question is for a day that has come. */
export const isPastDate = ({ rule }: Control): boolean => rule === pastRule
export const comingDate = dateBy(comingRule)

type Options = Record<string, Said>
const oneOf = (options: Options) => z.enum(Object.keys(options), chooseOne)

const showAmong =
  (options: Options): Control['show'] =>
  (key, lang) =>
    options[key] ? say(lang, options[key]) : key

export const choice = (options: Options, words: Words & { input?: 'radio' | 'select' }) =>
  field(() => oneOf(options), { input: 'radio', ...words, options, show: showAmong(options) })

export const several = (options: Options, words: Words) =>
  field(() => z.array(oneOf(options), chooseOne).check(z.minLength(1, chooseOne)), {
    ...words,
    input: 'checkboxes',
    many: true,
    options,
    show: showAmong(options),
  })

/** A box that must be ticked. */
export const tick = (words: Words & { unticked: Said }) =>
  field(() => z.literal('yes', mistake(words.unticked)), { ...words, input: 'tick', show: () => '✓' })

/** One of the entries of another step, by its id. */
export const pick = (from: Step, words: Words) =>
  field(() => z.string(chooseOne).check(z.minLength(1, chooseOne), z.maxLength(200, chooseOne)), {
    ...words,
    input: 'pick',
    from,
  })
export const pickSeveral = (from: Step, words: Words) =>
  field(() => z.array(z.string(), chooseOne).check(z.minLength(1, chooseOne)), {
    ...words,
    input: 'pick',
    from,
    many: true,
  })

/** A code of a code table, found by searching it. */
export const lookup = (table: CodeTable, words: Words) => field(filled(40), { ...words, input: 'lookup', table })

export const optional = (inner: Declared): Declared => ({ ...inner, optional: true })

/** Asked only where `other` has one of the values `is`; required then unless `inner` is optional itself. */
export const onlyIf = (other: string, is: readonly string[], inner: Declared): Declared => ({
  ...inner,
  onlyIf: { field: other, is },
})

/** Asked only where the other answers are such; required then unless `inner` is optional itself. */
export const onlyWhere = (where: NonNullable<Control['where']>, inner: Declared): Declared => ({ ...inner, where })
