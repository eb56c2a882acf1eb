import { plate } from '../../rules/identity.ts'
import { halfWidth } from '../../rules/numbers.ts'
import type { Said } from '../../words/lang.ts'
import { choice, money, optional, type Rule, ruled, text } from '../form/fields.ts'
import { clue } from './form.ts'

const areaRule: Rule = (value) => {
  const number = halfWidth(value).replace(/[,㎡]|平方米/g, '')
  const because = { zh: '请填写面积，例如 89.5。', en: 'Enter an area such as 89.5.' }
  return /^\d{1,9}(\.\d{1,2})?$/.test(number) ? { ok: true, text: number } : { ok: false, because }
}
const area = optional(
  ruled(areaRule, { label: { zh: '面积（平方米）', en: 'Area (m²)' }, example: '89.5', inputmode: 'decimal' }),
)
const located = (label: Said, example: string) => text({ label, example, max: 200 })

export const realEstate = clue(
  { zh: '房产', en: 'Building' },
  {
    place: located({ zh: '坐落位置（省市区）', en: 'Province, city, district' }, '天津市滨海新区'),
    door: located({ zh: '具体位置', en: 'Street, building, door number' }, '洞庭路18号3栋2单元501室'),
    certificate: optional(
      text({
        label: { zh: '不动产权证号', en: 'Title certificate number' },
        example: '津(2021)滨海新区不动产权第1234567号',
        max: 80,
      }),
    ),
    area,
  },
  ({ door }) => door,
  ['place', 'door'],
)

export const land = clue(
  { zh: '土地使用权', en: 'Land-use right' },
  {
    place: located({ zh: '地点', en: 'Place' }, '天津市滨海新区中新生态城12-3地块'),
    certificate: optional(
      text({ label: { zh: '土地证号', en: 'Land certificate number' }, example: '津国用(2019)第00123号', max: 80 }),
    ),
    area,
  },
  ({ place }) => place,
  ['certificate'],
)

export const vehicle = clue(
  { zh: '交通运输工具', en: 'Vehicle' },
  {
    plate: ruled(plate, { label: { zh: '车牌号', en: 'Plate' }, example: '津A12345' }),
    model: text({ label: { zh: '品牌型号', en: 'Make and model' }, example: '大众途观L', max: 80 }),
    kind: optional(text({ label: { zh: '车辆类型', en: 'Kind of vehicle' }, example: '小型普通客车', max: 40 })),
    place: located({ zh: '所在地', en: 'Where it is kept' }, '滨海新区洞庭路1号院内'),
    vin: optional(text({ label: { zh: '车辆识别代号', en: 'VIN' }, example: 'LSVAA49J132012345', max: 17 })),
  },
  ({ plate }) => plate,
  ['plate'],
)

const rights = {
  trademark: { zh: '注册商标', en: 'Registered trademark' },
  patent: { zh: '专利', en: 'Patent' },
  copyright: { zh: '著作权', en: 'Copyright' },
  other: { zh: '其他', en: 'Other' },
}
export const intellectualProperty = clue(
  { zh: '知识产权', en: 'Intellectual property' },
  {
    kind: choice(rights, { label: { zh: '权利种类', en: 'Kind of right' }, example: 'trademark' }),
    name: text({ label: { zh: '名称', en: 'Name' }, example: '“津海”商标', max: 120 }),
    registration: text({ label: { zh: '注册号或专利号', en: 'Registration number' }, example: '12345678', max: 60 }),
    holder: text({ label: { zh: '登记权利人', en: 'Registered holder' }, example: '津海贸易有限公司', max: 120 }),
  },
  ({ name }) => name,
  ['kind', 'registration'],
)

const onSite = (title: Said, example: string) =>
  clue(
    title,
    {
      name: text({ label: { zh: '名称', en: 'Name' }, example, max: 120 }),
      quantity: text({ label: { zh: '数量', en: 'Quantity' }, example: '3台', max: 40 }),
      place: located({ zh: '存放地', en: 'Where it is kept' }, '滨海新区新港路8号仓库'),
    },
    ({ name }) => name,
  )
export const equipment = onSite({ zh: '机器设备', en: 'Machinery and equipment' }, '数控机床')
export const goods = onSite({ zh: '产品、原材料', en: 'Goods and raw materials' }, '冷轧钢卷')
export const vessel = onSite({ zh: '船舶、船载货物', en: 'Ship or cargo' }, '“津海1”轮')

export const cash = clue(
  { zh: '货币现金', en: 'Cash' },
  {
    amount: money({ label: { zh: '数额（元）', en: 'Amount (yuan)' }, example: '50000.00' }),
    place: located({ zh: '存放地', en: 'Where it is kept' }, '被申请人财务室保险柜'),
  },
  ({ place }) => place,
)

export const other = clue(
  { zh: '其他财产', en: 'Other property' },
  {
    description: text({
      label: { zh: '财产描述', en: 'What it is and how to find it' },
      example: '对滨海旅游区摊位的租赁权，合同编号 BH-2026-018',
      max: 500,
    }),
  },
  ({ description }) => description,
)
