import type { Fen } from '../../rules/money.ts'

// Amounts are whole fen, moments milliseconds UTC: what a provider writes otherwise, its adapter turns into these.

export type { Fen }

/** How the payer pays: a code to scan, a page to go to, inside the provider's own app, or a transfer by bank. */
export type Way = 'scan' | 'page' | 'app' | 'transfer'
export type ProviderName = 'wechat' | 'alipay' | 'transfer'

/** Enough to ask about an order again: our number (never used twice), its amount, and until when it can be paid. */
export type OrderRef = { number: string; amount: Fen; expiresAt: number }

export type NewOrder = OrderRef & {
  way: Way
  subject: string
  notifyUrl: string
  returnUrl: string
  /** The payer's network address; a page of WeChat Pay asks for it. */
  payerIp?: string
  /** Who the payer is inside the provider's own app. */
  payerId?: string
}

export type ToPay =
  | { as: 'code'; text: string }
  | { as: 'link'; url: string }
  | { as: 'bridge'; fields: Record<string, string> }
  | { as: 'transfer'; account: BankAccount; reference: string }

export type BankAccount = { holder: string; bank: string; number: string }

/** `unknown`: no answer, or none to be trusted. It may have happened; ask again with the same number. */
export type Created =
  | { ok: true; pay: ToPay }
  | { ok: false; because: 'paid' | 'closed' | 'refused' | 'unknown'; detail: string }

export type OrderSeen =
  | { state: 'missing' | 'open' | 'closed' }
  | { state: 'paid' | 'refunded'; amount: Fen; transaction: string; at: number }
  | { state: 'unknown'; detail: string }

/** What a close answers is only said for the record: whether it worked is found out by a query. */
export type Closed = { ok: true } | { ok: false; because: 'refused' | 'unknown'; detail: string }

/** `number` is ours and never used twice: asking again with it is the same refund. */
export type RefundRef = { number: string; order: OrderRef; amount: Fen; reason: string; notifyUrl: string }

export type RefundSeen =
  | { state: 'missing' | 'processing' }
  | { state: 'succeeded'; amount: Fen; at: number }
  | { state: 'refused' | 'unknown'; detail: string }

/** A line of the provider's own books: money in by an order, or out again by a refund of it. */
export type StatementLine = { kind: 'payment' | 'refund'; order: string; refund: string; amount: Fen; at: number }
export type Statement =
  | { ok: true; lines: StatementLine[] }
  | { ok: false; because: 'not ready' | 'refused' | 'unknown'; detail: string }

/** A hint that something happened to an order. What did happen is asked for, never believed. */
export type Notice = { id: string; about: 'payment' | 'refund'; order: string; said: string; amount: Fen | null }
export type NoticeRead =
  | { ok: true; notice: Notice }
  | { ok: false; because: 'forged' | 'stale' | 'unreadable'; detail: string }

export type Provider = {
  name: ProviderName
  ways: readonly Way[]
  /** Inside the provider's own app the payer has to be known: where to send them for a code, and whom it stands for. */
  inApp?: { askWho(to: string): string; whoPays(code: string): Promise<string | null> }
  /** Asked again with the same order it answers for the same order. */
  create(order: NewOrder): Promise<Created>
  query(order: OrderRef): Promise<OrderSeen>
  close(order: OrderRef): Promise<Closed>
  refund(refund: RefundRef): Promise<RefundSeen>
  queryRefund(refund: RefundRef): Promise<RefundSeen>
  /** One day in Beijing, `2026-11-24`: every payment and refund that succeeded on it. */
  statement(day: string): Promise<Statement>
  /** `body` is the bytes as they came: a signature covers nothing else. */
  readNotice(headers: Headers, body: Uint8Array): Promise<NoticeRead>
  /** What the provider must hear to stop repeating a notice. */
  thanks: { status: 200; type: string; body: string }
}
