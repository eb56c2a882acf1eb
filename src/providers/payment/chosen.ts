import { connect } from '../../db/connect.ts'
import { linesOfDay, linesOfOrder, transferClosed } from '../../db/payment/bank.ts'
import { randomId } from '../../privacy/bytes.ts'
import { sandboxBank } from '../../sandbox/bank/line.ts'
import type { Wire } from '../wire.ts'
import { alipay } from './alipay/index.ts'
import type { BankAccount, Provider, ProviderName } from './port.ts'
import { paymentSettings, type Settings } from './settings.ts'
import { transfer } from './transfer/index.ts'
import { wechat } from './wechat/index.ts'

const wire: Wire = { fetch: (request) => fetch(request), now: () => Date.now(), nonce: () => randomId(24) }

const settingsOf = (env: Env): Settings => {
  const read = paymentSettings(env)
  if (!read.ok) throw new Error(read.because)
  return read.settings
}

/** The provider of that name, as this deployment is configured; null where it is not. */
export async function paymentProvider(env: Env, name: ProviderName): Promise<Provider | null> {
  const { wechat: merchant, alipay: shop, transfer: account } = settingsOf(env)
  if (name === 'alipay') return shop && alipay({ merchant: shop, wire })
  if (name === 'transfer') return account ? accountOf(env, account) : sandbox(env, () => accountOf(env, sandboxAccount))
  return merchant ? wechat({ merchant, wire }) : sandbox(env, () => throughTheBank(env))
}

export async function paymentProviders(env: Env): Promise<Provider[]> {
  const names: ProviderName[] = ['wechat', 'alipay', 'transfer']
  return (await Promise.all(names.map((name) => paymentProvider(env, name)))).filter((provider) => provider !== null)
}

const sandbox = async (env: Env, make: () => Promise<Provider> | Provider) => (env.SANDBOX === 'yes' ? make() : null)

// The live adapter, its line ending in the bank next door.
async function throughTheBank(env: Env): Promise<Provider> {
  const bank = sandboxBank(env)
  return wechat({ merchant: await bank.merchant(), wire: { ...wire, fetch: (request) => bank.fetch(request) } })
}

function accountOf(env: Env, account: BankAccount): Provider {
  const db = connect(env)
  return transfer({
    account,
    matchedTo: (order) => linesOfOrder(db, order),
    matchedOn: (day) => linesOfDay(db, day),
    closed: (order) => transferClosed(db, order),
  })
}

const sandboxAccount = { holder: '天津市滨海新区人民法院（演示）', bank: '示例银行', number: '6200000000000000000' }
