import { connect } from '../db/connect.ts'
import { type Insurer, insurerById, putInsurer } from '../db/partners/insurers.ts'
import { type Card, everywhere, putCard } from '../db/partners/rates.ts'
import type { RateCard } from '../rules/premium.ts'

type Demo = Insurer & { card: Card }
const yuan = (amount: number) => amount * 100
const million = yuan(1_000_000)

const tiers = (rates: [upTo: number | null, minRate: number, maxRate: number][]): RateCard['tiers'] =>
  rates.map(([upTo, minRate, maxRate]) => ({ upTo: upTo && upTo * million, minRate, maxRate }))

/** Insurers that exist nowhere but in the sandbox. The first is the one that `npm run insurer` works for. */
export const demoInsurers: readonly Demo[] = [
  {
    id: 'bohai',
    zh: '渤海示例财产保险有限公司',
    en: 'Bohai Sample Property Insurance',
    address: '天津市滨海新区第一大街1号',
    hotline: '400-000-0101',
    usualHours: 2,
    card: {
      method: 'whole',
      tiers: tiers([
        [1, 1000, 2000],
        [5, 800, 1500],
        [50, 500, 1000],
        [null, 300, 600],
      ]),
      minPremium: yuan(500),
      minAmount: yuan(1000),
      maxAmount: 500 * million,
      maxApplyAmount: 200 * million,
      answers: [
        { upTo: 5 * million, hours: 2 },
        { upTo: null, hours: 8 },
      ],
      notCovered: ['9015', '9016'],
    },
  },
  {
    id: 'haihe',
    zh: '海河示例财产保险股份有限公司',
    en: 'Haihe Sample Property Insurance',
    address: '天津市河西区友谊路2号',
    hotline: '400-000-0202',
    usualHours: 4,
    card: {
      method: 'marginal',
      tiers: tiers([
        [1, 900, 1800],
        [10, 600, 1200],
        [null, 300, 800],
      ]),
      minPremium: yuan(800),
      minAmount: yuan(10_000),
      maxAmount: 300 * million,
      maxApplyAmount: 100 * million,
      answers: [{ upTo: null, hours: 4 }],
      notCovered: ['9722'],
    },
  },
  {
    id: 'yanshan',
    zh: '燕山示例财产保险有限公司',
    en: 'Yanshan Sample Property Insurance',
    address: '北京市朝阳区建国路3号',
    hotline: '400-000-0303',
    usualHours: 8,
    card: {
      method: 'whole',
      tiers: tiers([
        [5, 700, 2200],
        [null, 400, 900],
      ]),
      minPremium: yuan(1000),
      minAmount: yuan(50_000),
      maxAmount: 1000 * million,
      maxApplyAmount: 500 * million,
      answers: [
        { upTo: 10 * million, hours: 8 },
        { upTo: null, hours: 24 },
      ],
      notCovered: [],
    },
  },
  {
    id: 'luanhe',
    zh: '滦河示例财产保险有限公司',
    en: 'Luanhe Sample Property Insurance',
    address: '唐山市路北区新华道4号',
    hotline: '400-000-0404',
    usualHours: 4,
    card: {
      method: 'whole',
      tiers: tiers([[2, 1200, 1600]]),
      minPremium: yuan(600),
      minAmount: yuan(1000),
      maxAmount: 2 * million,
      maxApplyAmount: 2 * million,
      answers: [{ upTo: null, hours: 4 }],
      notCovered: [],
    },
  },
]

/** Puts the demo insurers and their cards into the sandbox, once: from then on they keep their cards themselves. */
export async function seedInsurers(env: Env): Promise<void> {
  const db = connect(env)
  for (const { card, ...insurer } of demoInsurers) {
    if (await insurerById(db, insurer.id)) continue
    await putInsurer(db, insurer)
    await putCard(db, { insurer: insurer.id, court: everywhere, card, at: Date.now() })
  }
}
