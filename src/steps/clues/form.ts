import { type Lang, type Said, say } from '../../words/lang.ts'
import { choice, type Fields, long, money, optional, pick, shownYuan } from '../form/fields.ts'
import type { Filled, Form } from '../form/step.ts'
import { respondents } from '../parties/index.ts'

const provinceNames = [
  { zh: '北京', en: 'Beijing' },
  { zh: '天津', en: 'Tianjin' },
  { zh: '河北', en: 'Hebei' },
  { zh: '山西', en: 'Shanxi' },
  { zh: '内蒙古', en: 'Inner Mongolia' },
  { zh: '辽宁', en: 'Liaoning' },
  { zh: '吉林', en: 'Jilin' },
  { zh: '黑龙江', en: 'Heilongjiang' },
  { zh: '上海', en: 'Shanghai' },
  { zh: '江苏', en: 'Jiangsu' },
  { zh: '浙江', en: 'Zhejiang' },
  { zh: '安徽', en: 'Anhui' },
  { zh: '福建', en: 'Fujian' },
  { zh: '江西', en: 'Jiangxi' },
  { zh: '山东', en: 'Shandong' },
  { zh: '河南', en: 'Henan' },
  { zh: '湖北', en: 'Hubei' },
  { zh: '湖南', en: 'Hunan' },
  { zh: '广东', en: 'Guangdong' },
  { zh: '广西', en: 'Guangxi' },
  { zh: '海南', en: 'Hainan' },
  { zh: '重庆', en: 'Chongqing' },
  { zh: '四川', en: 'Sichuan' },
  { zh: '贵州', en: 'Guizhou' },
  { zh: '云南', en: 'Yunnan' },
  { zh: '西藏', en: 'Tibet' },
  { zh: '陕西', en: 'Shaanxi' },
  { zh: '甘肃', en: 'Gansu' },
  { zh: '青海', en: 'Qinghai' },
  { zh: '宁夏', en: 'Ningxia' },
  { zh: '新疆', en: 'Xinjiang' },
  { zh: '香港', en: 'Hong Kong' },
  { zh: '澳门', en: 'Macao' },
  { zh: '台湾', en: 'Taiwan' },
]
const provinces: Record<string, Said> = Object.fromEntries(provinceNames.map((name) => [name.zh, name]))

const owner = pick(respondents, {
  label: { zh: '财产所有人', en: 'Owner' },
  hint: { zh: '从被申请人中选择。', en: 'One of the respondents.' },
  example: '',
})
const province = choice(provinces, { input: 'select', label: { zh: '所在省份', en: 'Province' }, example: '天津' })
const value = money({
  label: { zh: '财产价值（元）', en: 'Value (yuan)' },
  hint: { zh: '按您所知估计。', en: 'Your best estimate.' },
  example: '600000.00',
})
const note = optional(
  long({
    label: { zh: '补充说明', en: 'Anything else that helps to find it' },
    example: '账户用于收取货款。',
    max: 500,
  }),
)

type Head = (filled: Filled, lang: Lang) => unknown

/** One kind of property: its own fields between those that every clue has. What several own is entered for each of them. */
export const clue = (title: Said, own: Fields, head: Head, known?: readonly string[]): Form => ({
  title,
  fields: { owner, ...own, province, value, note },
  known: known && ['owner', ...known],
  name: (filled, lang) => `${say(lang, title)} · ${head(filled, lang)} · ${shownYuan(filled.value)}`,
})
