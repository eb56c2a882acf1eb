import type { Provider } from '../port.ts'
import type { Line } from './merchant.ts'
import { readNotice } from './notice.ts'
import { close, create, query } from './orders.ts'
import { queryRefund, refund } from './refunds.ts'
import { statement } from './statement.ts'

/** Alipay by its gateway: precreate (scan) and page pay (page). https://opendocs.alipay.com/open */
export const alipay = (line: Line): Provider => ({
  name: 'alipay',
  ways: ['scan', 'page'],
  create: (order) => create(line, order),
  query: (order) => query(line, order),
  close: (order) => close(line, order),
  refund: (asked) => refund(line, asked),
  queryRefund: (asked) => queryRefund(line, asked),
  statement: (day) => statement(line, day),
  readNotice: (headers, body) => readNotice(line, headers, body),
  thanks: { status: 200, type: 'text/plain', body: 'success' },
})
