import { no, type Said } from './answer.ts'
import { bill, billFile } from './bill.ts'
import { refundOf } from './books.ts'
import { type Bank, close, create, query } from './orders.ts'
import { queryRefund, refund } from './refunds.ts'
import type { Point } from './switches.ts'

/** One call on the bank: which point of it, whose order, and what it does. */
export type Call = { at: Point; order: string; run: () => Said }

const numberIn = (body: string): string => {
  try {
    return String(JSON.parse(body).out_trade_no ?? '')
  } catch {
    return ''
  }
}

/** WeChat Pay's addresses, as far as a merchant of ours needs them. */
export function route(bank: Bank, method: string, url: URL, body: string): Call {
  const path = url.pathname
  const made = /^\/v3\/pay\/transactions\/(native|h5|jsapi)$/.exec(path)?.[1] as 'native' | 'h5' | 'jsapi' | undefined
  if (method === 'POST' && made) return { at: 'create', order: numberIn(body), run: () => create(bank, made, body) }
  const [, number = '', closing] = /^\/v3\/pay\/transactions\/out-trade-no\/([\w\-|*]+)(\/close)?$/.exec(path) ?? []
  if (method === 'POST' && closing) return { at: 'close', order: number, run: () => close(bank, number) }
  if (method === 'GET' && number && !closing)
    return { at: 'query', order: number, run: () => query(bank, number, url.searchParams.get('mchid')) }
  return afterPayment(bank, method, url, body)
}

function afterPayment(bank: Bank, method: string, url: URL, body: string): Call {
  const path = url.pathname
  if (method === 'POST' && path === '/v3/refund/domestic/refunds')
    return { at: 'refund', order: numberIn(body), run: () => refund(bank, body) }
  const number = /^\/v3\/refund\/domestic\/refunds\/([\w\-|*@]+)$/.exec(path)?.[1]
  if (method === 'GET' && number)
    return {
      at: 'refund query',
      order: refundOf(bank.sql, number)?.order_number ?? '',
      run: () => queryRefund(bank, number),
    }
  if (path === '/v3/bill/tradebill')
    return { at: 'bill', order: '', run: () => bill(bank, url.searchParams.get('bill_date')) }
  if (path === '/v3/billdownload/file')
    return { at: 'bill', order: '', run: () => billFile(bank, url.searchParams.get('token')) }
  return { at: 'query', order: '', run: () => no(404, 'NOT_FOUND', '没有这个接口') }
}
