/** What a document is made of, top to bottom. Sizes and places are the layout's business. */
export type Block =
  | { is: 'heading'; lines: string[] }
  | { is: 'right'; text: string }
  | { is: 'section'; text: string }
  | { is: 'paragraph'; text: string; indent?: boolean; withNext?: boolean }
  | { is: 'table'; shares: number[]; rows: string[][]; heads?: 'row' | 'column' }
  | { is: 'signature'; lines: string[] }

/** Rulings are set large, as the court's rules for documents ask; forms with tables are set small. */
export type Setting = { size: number; leading: number }
export const large: Setting = { size: 15.75, leading: 28.35 }
export const small: Setting = { size: 11, leading: 19 }

export const heading = (...lines: string[]): Block => ({ is: 'heading', lines })
export const right = (text: string): Block => ({ is: 'right', text })
export const section = (text: string): Block => ({ is: 'section', text })
export const paragraph = (text: string): Block => ({ is: 'paragraph', text, indent: true })
export const addressee = (text: string): Block => ({ is: 'paragraph', text })
/** To whom it goes, at its end, where a letter says so. */
export const closing = (to: string): Block[] => [
  { is: 'paragraph', text: '此致', indent: true, withNext: true },
  addressee(to),
]
export const signature = (...lines: string[]): Block => ({ is: 'signature', lines })

/** Labels on the left, values on the right. */
export const facts = (rows: [label: string, value: string][]): Block => ({
  is: 'table',
  shares: [3, 7],
  rows,
  heads: 'column',
})
