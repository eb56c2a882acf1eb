import type { RateCard } from '../../rules/premium.ts'
import type { Said } from '../../words/lang.ts'

export type InsurerSeed = Said & {
  id: string
  address: string
  hotline: string
  /** Hours within which it usually answers. */
  usualHours: number
  /** Codes of the courts it works at; `*` is every court. */
  courts: readonly string[]
  card: RateCard
}

const million = 100_000_000
const tier = (millions: number | null, minRate: number, maxRate: number) => ({
  upTo: millions === null ? null : millions * million,
  minRate,
  maxRate,
})

/** Insurers that exist nowhere but in the sandbox. */
export const insurers: readonly InsurerSeed[] = [
  {
    id: 'bohai',
    zh: '渤澜财产保险股份有限公司',
    en: 'Bolan Property Insurance Co., Ltd.',
    address: '天津市滨海新区示例路1号',
    hotline: '400-000-0101',
    usualHours: 4,
    courts: ['*'],
    card: {
      method: 'whole',
      tiers: [tier(1, 1000, 2000), tier(5, 800, 1500), tier(10, 600, 1200), tier(50, 400, 1000), tier(null, 300, 600)],
      minPremium: 50_000,
      minAmount: 100_000,
      maxAmount: 500 * million,
      maxApplyAmount: 200 * million,
    },
  },
  {
    id: 'jinhe',
    zh: '津禾财产保险股份有限公司',
    en: 'Jinhe Property Insurance Co., Ltd.',
    address: '天津市和平区示例路2号',
    hotline: '400-000-0202',
    usualHours: 2,
    courts: ['津0116', '津03', '津0319', '津72', '津0101', '津'],
    card: {
      method: 'marginal',
      tiers: [tier(1, 1200, 1800), tier(10, 700, 1100), tier(null, 400, 700)],
      minPremium: 60_000,
      minAmount: 500_000,
      maxAmount: 100 * million,
      maxApplyAmount: 100 * million,
    },
  },
  {
    id: 'yunge',
    zh: '云舸财产保险股份有限公司',
    en: 'Yunge Property Insurance Co., Ltd.',
    address: '上海市浦东新区示例路3号',
    hotline: '400-000-0303',
    usualHours: 24,
    courts: ['津0116', '沪0115', '沪74', '粤0106', '粤0304', '京0105', '京0491'],
    card: {
      method: 'whole',
      tiers: [tier(1, 900, 1600), tier(10, 600, 1000), tier(100, 350, 800)],
      minPremium: 80_000,
      minAmount: 1_000_000,
      maxAmount: 100 * million,
      maxApplyAmount: 50 * million,
    },
  },
  {
    id: 'yueheng',
    zh: '岳衡财产保险股份有限公司',
    en: 'Yueheng Property Insurance Co., Ltd.',
    address: '武汉市武昌区示例路4号',
    hotline: '400-000-0404',
    usualHours: 48,
    courts: ['津0116', '鄂0106', '川0107', '渝0103', '最高法'],
    card: {
      method: 'marginal',
      tiers: [tier(5, 1100, 1400), tier(50, 500, 900), tier(null, 250, 500)],
      minPremium: 100_000,
      minAmount: 5_000_000,
      maxAmount: 2000 * million,
      maxApplyAmount: 1000 * million,
    },
  },
]
