import * as z from 'zod'
import { parseYuan, yuan } from '../../rules/money.ts'
import type { Said } from '../../words/lang.ts'
import { choice, long, money, optional, pick } from '../fields.ts'
import type { Filled, Form } from '../step.ts'

const provinceNames: [string, string][] = [
  ['北京', 'Beijing'],
  ['天津', 'Tianjin'],
  ['河北', 'Hebei'],
  ['山西', 'Shanxi'],
  ['内蒙古', 'Inner Mongolia'],
  ['辽宁', 'Liaoning'],
  ['吉林', 'Jilin'],
  ['黑龙江', 'Heilongjiang'],
  ['上海', 'Shanghai'],
  ['江苏', 'Jiangsu'],
  ['浙江', 'Zhejiang'],
  ['安徽', 'Anhui'],
  ['福建', 'Fujian'],
  ['江西', 'Jiangxi'],
  ['山东', 'Shandong'],
  ['河南', 'Henan'],
  ['湖北', 'Hubei'],
  ['湖南', 'Hunan'],
  ['广东', 'Guangdong'],
  ['广西', 'Guangxi'],
  ['海南', 'Hainan'],
  ['重庆', 'Chongqing'],
  ['四川', 'Sichuan'],
  ['贵州', 'Guizhou'],
  ['云南', 'Yunnan'],
  ['西藏', 'Tibet'],
  ['陕西', 'Shaanxi'],
  ['甘肃', 'Gansu'],
  ['青海', 'Qinghai'],
  ['宁夏', 'Ningxia'],
  ['新疆', 'Xinjiang'],
  ['香港', 'Hong Kong'],
  ['澳门', 'Macao'],
  ['台湾', 'Taiwan'],
]
export const provinces: Record<string, Said> = Object.fromEntries(provinceNames.map(([zh, en]) => [zh, { zh, en }]))

const owner = pick('respondents', {
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

/** One kind of property: its own fields between those that every clue has. */
export const clue = (title: Said, own: z.ZodRawShape, head: (filled: Filled) => unknown): Form => ({
  title,
  fields: z.object({ owner, ...own, province, value, note }),
  name: (filled, lang) => `${title[lang]} · ${head(filled)} · ¥${yuan(parseYuan(String(filled.value)) ?? 0)}`,
})
