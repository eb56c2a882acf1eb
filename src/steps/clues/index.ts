import { typeOf } from '../answered.ts'
import type { Step } from '../form/step.ts'
import { bankDeposit, bond, equity, eWallet, fund, receivable, stock } from './accounts.ts'
import { cash, equipment, goods, intellectualProperty, land, other, realEstate, vehicle, vessel } from './things.ts'

export const clues: Step = {
  slug: 'clues',
  title: { zh: '财产线索', en: 'Property clues' },
  lead: {
    zh: '越具体越快：账号、门牌号、车牌号。“有一张工行卡”这样的线索无法执行。',
    en: 'The more exact, the quicker: account, door number, plate. “Has a bank card” cannot be acted on.',
  },
  when: (answers) => typeOf(answers) === 'property' || typeOf(answers) === undefined,
  many: {
    least: () => 1,
    none: {
      zh: '请至少添加一条财产线索（《财产保全规定》第一条、第十条）。',
      en: 'Add at least one property clue (Provisions art. 1 and 10).',
    },
  },
  forms: {
    bank_deposit: bankDeposit,
    real_estate: realEstate,
    vehicle,
    equity,
    e_wallet: eWallet,
    receivable,
    stock,
    fund,
    bond,
    land,
    ip: intellectualProperty,
    equipment,
    goods,
    vessel,
    cash,
    other,
  },
}
