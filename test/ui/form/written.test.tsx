import { describe, expect, test } from 'vitest'
import { kinds } from '../../../src/kinds/index.ts'
import { journeyOf } from '../../../src/kinds/journey/index.ts'
import { toText } from '../../../src/privacy/bytes.ts'
import { exampleOf, type Field, type Filled, type Form, fieldsOf } from '../../../src/steps/form/step.ts'
import { everyKind } from '../../../src/styleguide/every-kind.ts'
import { Fields, type Filling } from '../../../src/ui/form/form.tsx'
import { type Asked, Question } from '../../../src/ui/form/question.tsx'
import { questionsOf } from '../../../src/ui/form/written.tsx'
import { tracesOn } from '../../../src/ui/html/kept.ts'
import { lean } from '../../../src/ui/html/lean.ts'
import { sent } from '../../../src/ui/html/sent.ts'
import { namesIn, tracesIn } from '../../../src/ui/html/traces.ts'
import { InLang } from '../../../src/ui/lang.tsx'
import { type Lang, langs, type Said } from '../../../src/words/lang.ts'
import { asking } from '../../kinds/asking.ts'

const of = Object.values(kinds).flatMap((kind) => [
  ...journeyOf(kind).flatMap((step) =>
    Object.entries(step.forms).map(([name, form]) => [`${kind.slug} ${step.slug} ${name}`, form]),
  ),
  ...asking(kind).map(([name, form]) => [`${kind.slug} ${name}`, form]),
]) as [string, Form][]
const forms: [string, Form][] = [...of, ['every kind of question', everyKind]]

const wrong: Said = { zh: '请填写<b>。', en: 'Fill this “in” & on.' }
const each = <T,>(form: Form, value: (name: string) => T) =>
  Object.fromEntries(fieldsOf(form.fields).map(({ name }) => [name, value(name)]))

/** Every choice taken once, the last of all of several, with odd letters wherever one types. */
function fillings(form: Form): Filling[] {
  const fields = fieldsOf(form.fields)
  const most = Math.max(0, ...fields.map(({ options = {} }) => Object.keys(options).length))
  const nth = (place: number): Filled =>
    Object.fromEntries(
      fields.map(({ name, options }) => [name, options ? Object.keys(options)[place] : `"<'&>${place}`]),
    )
  const all: Filled = Object.fromEntries(fields.map(({ name, options = {} }) => [name, Object.keys(options)]))
  const given = [
    exampleOf(form) as Filled,
    all,
    each(form, () => ''),
    ...Array.from({ length: most + 1 }, (_, at) => nth(at)),
  ]
  const said = each(form, () => wrong)
  const first = Object.fromEntries(Object.entries(said).slice(0, 1))
  return [
    {},
    ...given.map((values) => ({ values })),
    { values: given[0], mistakes: said },
    { values: given[0], mistakes: first, warnings: first },
  ]
}

const plainly = (form: Form, filling: Filling) => {
  const show = (asked: Asked) => <Question {...asked} filling={filling} show={show} />
  const asked = questionsOf(form.fields).filter(({ field }) => field.where?.(filling.answers ?? {}) ?? true)
  return <>{asked.map(show)}</>
}
// What these offer is not known before somebody asks.
const late: Field['input'][] = ['pick', 'defects', 'insurer']
const inLang = (lang: Lang, child: ReturnType<typeof plainly>) => String(<InLang lang={lang}>{child}</InLang>)

describe.each(forms)('%s is written from its templates as it would be anew', (_, form) => {
  test.each(langs)('in %s', (lang) => {
    for (const filling of fillings(form))
      for (const __ of ['made', 'taken'])
        expect(lean(toText(sent(inLang(lang, <Fields form={form} {...filling} />))))).toBe(
          lean(inLang(lang, plainly(form, filling))),
        )
  })

  test('and known to hold what it holds, most of which nobody looks through again', () => {
    for (const filling of fillings(form)) {
      const html = inLang('zh', <Fields form={form} {...filling} />)
      expect(new Set(namesIn(tracesOn(html)))).toEqual(new Set(namesIn(tracesIn(toText(sent(html))))))
      const asksFor = fieldsOf(form.fields).map(({ input }) => input)
      if (!Object.keys(filling).length)
        expect(html.includes('\uE000<')).toBe(asksFor.some((input) => !late.includes(input)))
    }
  })
})
