import type { Provider } from '../port.ts'
import type { Line } from './merchant.ts'
import { readNotice } from './notice.ts'
import { close, create, query } from './orders.ts'
import { askWho, whoPays } from './payer.ts'
import { queryRefund, refund } from './refunds.ts'
import { statement } from './statement.ts'

/** WeChat Pay, APIv3: Native (scan), H5 (page), JSAPI (app). https://pay.weixin.qq.com/doc/v3/merchant */
export const wechat = (line: Line): Provider => ({
  name: 'wechat',
  ways: line.merchant.appSecret ? ['scan', 'page', 'app'] : ['scan', 'page'],
  ...(line.merchant.appSecret && {
    inApp: { askWho: (to: string) => askWho(line, to), whoPays: (code: string) => whoPays(line, code) },
  }),
  create: (order) => create(line, order),
  query: (order) => query(line, order),
  close: (order) => close(line, order),
  refund: (asked) => refund(line, asked),
  queryRefund: (asked) => queryRefund(line, asked),
  statement: (day) => statement(line, day),
  readNotice: (headers, body) => readNotice(line, headers, body),
  thanks: { status: 200, type: 'application/json', body: '{"code":"SUCCESS","message":"成功"}' },
})
