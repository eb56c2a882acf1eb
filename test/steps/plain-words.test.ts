import { describe, expect, test } from 'vitest'
import { kinds } from '../../src/kinds/index.ts'
import { journeyOf } from '../../src/kinds/journey/index.ts'
import { fieldsOf, type Step } from '../../src/steps/form/step.ts'
import type { Said } from '../../src/words/lang.ts'
import { asking } from '../kinds/asking.ts'

/** What people who never were at a court meet on their way, as the law calls it. */
const terms = [
  ...['保全类别', '诉前保全', '仲裁前保全', '保全类型', '财产保全', '证据保全', '行为保全', '申请保全金额', '担保情况'],
  ...[
    '案号',
    '案由',
    '主体案由',
    '行为案由',
    '是否涉外仲裁',
    '生效法律文书',
    '文书字号',
    '紧急情况',
    '事实与理由',
    '请求事项',
  ],
  ...[
    '申请人',
    '被申请人',
    '自然人',
    '法人',
    '非法人组织',
    '经常居住地',
    '法定代表人',
    '主要负责人',
    '代理人',
    '特别授权',
    '财产线索',
    '财产所有人',
  ],
  ...[
    '担保',
    '保险公司保函',
    '保证人',
    '抵押',
    '质押',
    '保证金',
    '银行独立保函',
    '咨询员编号',
    '申请续行保全',
    '申请解除保全',
  ],
]

type Explained = { name: string; by?: Said }
const bare = (zh: string) => zh.replace(/（.*/, '')

/** Everything that has a name in a step, with what explains it there; a choice may do so itself, in brackets. */
const named = ({ title, lead, forms }: Step): Explained[] => [
  { name: title.zh, by: lead },
  ...Object.values(forms).flatMap((form) => [
    { name: form.title.zh, by: form.lead ?? lead },
    ...fieldsOf(form.fields).flatMap(({ label, hint, options = {} }) => [
      { name: bare(label.zh), by: hint },
      ...Object.values(options).map((said) => ({ name: bare(said.zh), by: said.zh.includes('（') ? said : hint })),
    ]),
  ]),
]
const all: Explained[] = Object.values(kinds).flatMap((kind) => [
  ...journeyOf(kind).flatMap(named),
  ...asking(kind).map(([, { title, lead }]) => ({ name: title.zh, by: lead })),
])

const sentence = { zh: /。|？|；|（.+）/, en: /\.|\?|\(.+\)/ }

describe('a word of the law is explained in a sentence where it stands', () => {
  test.each(terms)('%s', (term) => {
    const places = all.filter(({ name }) => name === term)
    expect(places).not.toEqual([])
    for (const { by } of places) {
      expect(by?.zh).toMatch(sentence.zh)
      expect(by?.en).toMatch(sentence.en)
    }
  })
})

describe('a status says what it means', () => {
  const statuses = Object.values(kinds).flatMap(({ slug, statuses }) =>
    Object.entries(statuses).map(([status, { title, says }]) => ({ slug, status, title, says })),
  )
  test.each(statuses)('$slug: $status', ({ title, says }) => {
    expect(says.zh).toMatch(sentence.zh)
    expect(says.en).toMatch(sentence.en)
    expect(says.zh).not.toBe(title.zh)
  })
})
