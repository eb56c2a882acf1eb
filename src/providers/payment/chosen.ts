import { connect, type Db } from '../../db/connect.ts'
import { linesOfDay, linesOfOrder, transferClosed } from '../../db/payment/bank.ts'
import { randomId } from '../../privacy/bytes.ts'
import { sandboxBank } from '../../sandbox/bank/line.ts'
import { isSandbox } from '../../visit.ts'
import { wayToPay } from '../config.ts'
import type { Wire } from '../wire.ts'
import { alipay } from './alipay/index.ts'
import type { BankAccount, Provider, ProviderName } from './port.ts'
import { transfer } from './transfer/index.ts'
import { wechat } from './wechat/index.ts'

const wire: Wire = { fetch: (request) => fetch(request), now: () => Date.now(), nonce: () => randomId(24) }

const makers: Record<ProviderName, (env: Env) => Promise<Provider | null>> = {
  wechat: async (env) => {
    const merchant = wayToPay(env, 'WECHAT_PAY')
    if (merchant) return wechat({ merchant, wire })
    return isSandbox(env) ? throughTheBank(env) : null
  },
  alipay: async (env) => {
    const merchant = wayToPay(env, 'ALIPAY')
    return merchant && alipay({ merchant, wire })
  },
  transfer: async (env) => {
    const account = wayToPay(env, 'BANK_ACCOUNT') ?? (isSandbox(env) ? sandboxAccount : null)
    return account && transferTo(account, connect(env))
  },
}

/** The provider of that name, as this deployment is configured; null where it is not. */
export const paymentProvider = (env: Env, name: ProviderName): Promise<Provider | null> => makers[name](env)

export async function paymentProviders(env: Env): Promise<Provider[]> {
  const all = await Promise.all(Object.values(makers).map((make) => make(env)))
  return all.filter((provider) => provider !== null)
}

// The live adapter, its line ending in the bank next door.
async function throughTheBank(env: Env): Promise<Provider> {
  const bank = sandboxBank(env)
  return wechat({ merchant: await bank.merchant(), wire: { ...wire, fetch: (request) => bank.fetch(request) } })
}

const transferTo = (account: BankAccount, db: Db): Provider =>
  transfer({
    account,
    matchedTo: (order) => linesOfOrder(db, order),
    matchedOn: (day) => linesOfDay(db, day),
    closed: (order) => transferClosed(db, order),
  })

const sandboxAccount = { holder: '天津市滨海新区人民法院（演示）', bank: '示例银行', number: '6200000000000000000' }
