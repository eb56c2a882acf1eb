/** What a call came to, before it is signed. */
export type Said = { status: number; value?: object; raw?: string }

export const said = (value: object): Said => ({ status: 200, value })
export const no = (status: number, code: string, message: string): Said => ({ status, value: { code, message } })
export const missingOrder = no(404, 'ORDER_NOT_EXIST', '订单不存在')
