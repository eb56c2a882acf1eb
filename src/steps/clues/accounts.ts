import { uscc } from '../../rules/identity.ts'
import { halfWidth } from '../../rules/numbers.ts'
import { type Said, say } from '../../words/lang.ts'
import { choice, date, money, optional, type Rule, ruled, text } from '../form/fields.ts'
import { clue } from './form.ts'

const accountRule: Rule = (value) => {
  const number = halfWidth(value).replaceAll('-', '')
  const because = { zh: '账号应为 8 至 32 位数字或字母。', en: 'An account number has 8 to 32 digits or letters.' }
  return /^[0-9A-Za-z]{8,32}$/.test(number) ? { ok: true, text: number } : { ok: false, because }
}
const account = (label: Said, example: string) =>
  ruled(accountRule, { label, example, private: true, inputmode: 'numeric' })

const currencies = {
  CNY: { zh: '人民币', en: 'Renminbi' },
  USD: { zh: '美元', en: 'US dollar' },
  HKD: { zh: '港元', en: 'Hong Kong dollar' },
  EUR: { zh: '欧元', en: 'Euro' },
}

export const bankDeposit = clue(
  { zh: '存款', en: 'Bank deposit' },
  {
    bank: text({
      label: { zh: '开户银行名称', en: 'Bank and branch' },
      hint: { zh: '写到支行，例如“工商银行滨海支行”。', en: 'Down to the branch.' },
      example: '中国工商银行天津滨海支行',
      max: 120,
    }),
    bankPlace: text({ label: { zh: '开户行所在地', en: 'Where the branch is' }, example: '天津市滨海新区', max: 80 }),
    account: account({ zh: '开户账号', en: 'Account number' }, '6222000011112222'),
    amount: money({ label: { zh: '申请冻结数额（元）', en: 'Amount to freeze (yuan)' }, example: '600000.00' }),
    currency: choice(currencies, { input: 'select', label: { zh: '币种', en: 'Currency' }, example: 'CNY' }),
  },
  ({ bank }) => bank,
  ['account', 'currency'],
)

const wallets = {
  wechat: { zh: '微信支付', en: 'WeChat Pay' },
  alipay: { zh: '支付宝', en: 'Alipay' },
  other: { zh: '其他', en: 'Other' },
}
export const eWallet = clue(
  { zh: '微信、支付宝余额', en: 'WeChat or Alipay balance' },
  {
    provider: choice(wallets, { label: { zh: '支付机构', en: 'Provider' }, example: 'wechat' }),
    account: text({
      label: { zh: '账号（实名手机号、账户名或邮箱）', en: 'Account (real-name mobile, name or e-mail)' },
      example: '13900139000',
      max: 80,
      private: true,
    }),
    amount: money({ label: { zh: '申请冻结数额（元）', en: 'Amount to freeze (yuan)' }, example: '50000.00' }),
  },
  ({ provider }, lang) => say(lang, wallets[String(provider) as keyof typeof wallets]),
  ['provider', 'account'],
)

export const equity = clue(
  { zh: '股权', en: 'Equity' },
  {
    company: text({ label: { zh: '公司名称', en: 'Company' }, example: '滨海港务有限公司', max: 120 }),
    uscc: ruled(uscc, {
      label: { zh: '公司统一社会信用代码', en: 'Credit code of the company' },
      example: '91120116MA0DEMX13M',
    }),
    share: ruled(shareRule, { label: { zh: '出资比例（%）', en: 'Share (%)' }, example: '35.5', inputmode: 'decimal' }),
    capital: money({ label: { zh: '出资额（元）', en: 'Capital contributed (yuan)' }, example: '3550000.00' }),
  },
  ({ company }) => company,
  ['uscc'],
)
function shareRule(value: string): ReturnType<Rule> {
  const number = value.replace(/[%％\s]/g, '')
  const fits = /^\d{1,3}(\.\d{1,4})?$/.test(number) && Number(number) > 0 && Number(number) <= 100
  return fits
    ? { ok: true, text: number }
    : { ok: false, because: { zh: '请填写 0 到 100 之间的比例。', en: 'Enter a share between 0 and 100.' } }
}

const security = (title: Said, name: string, code: string) =>
  clue(
    title,
    {
      name: text({ label: { zh: '名称', en: 'Name' }, example: name, max: 80 }),
      code: text({ label: { zh: '代码', en: 'Code' }, example: code, max: 20 }),
      account: account({ zh: '证券账户', en: 'Securities account' }, 'A123456789'),
      quantity: ruled(quantityRule, {
        label: { zh: '数量或面值', en: 'Quantity or face value' },
        example: '10000',
        inputmode: 'numeric',
      }),
      issuerPlace: optional(
        text({ label: { zh: '发行单位注册地', en: 'Where the issuer is registered' }, example: '天津市', max: 80 }),
      ),
    },
    ({ name }) => name,
    ['code', 'account'],
  )
function quantityRule(value: string): ReturnType<Rule> {
  const number = value.replace(/[,，\s]/g, '')
  return /^\d{1,15}(\.\d{1,4})?$/.test(number)
    ? { ok: true, text: number }
    : { ok: false, because: { zh: '请填写数字。', en: 'Enter a number.' } }
}
export const stock = security({ zh: '股票', en: 'Shares' }, '滨海股份', '600000')
export const fund = security({ zh: '基金', en: 'Fund' }, '滨海成长基金', '110011')
export const bond = security({ zh: '债券', en: 'Bond' }, '滨海建投债', '155555')

export const receivable = clue(
  { zh: '债权', en: 'Receivable' },
  {
    debtor: text({ label: { zh: '债务人名称', en: 'Who owes it' }, example: '渤海建设有限公司', max: 120 }),
    debtorNumber: optional(
      text({
        label: { zh: '债务人证件号码', en: 'Their ID or credit code' },
        example: '91120116MA0DEMX13M',
        max: 30,
        private: true,
      }),
    ),
    basis: text({
      label: { zh: '债权依据', en: 'What it arises from' },
      example: '2026年3月1日《供货合同》',
      max: 200,
    }),
    amount: money({ label: { zh: '债权数额（元）', en: 'Amount owed (yuan)' }, example: '800000.00' }),
    dueOn: optional(date({ label: { zh: '到期日', en: 'Due on' }, example: '2026-12-31' })),
  },
  ({ debtor }) => debtor,
  ['debtor', 'basis'],
)
