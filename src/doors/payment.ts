import { ownMoney } from '../apply/own-money.ts'
import { payment } from '../payment/pages/index.tsx'
import { toOwn } from './own-application.ts'

export const app = toOwn(ownMoney(payment))
