import { type Said, said } from '../words/lang.ts'

/** Who carries money, as the court calls them. */
export const providerWords: Record<string, Said> = {
  wechat: said('微信支付', 'WeChat Pay'),
  alipay: said('支付宝', 'Alipay'),
  transfer: said('银行转账', 'Bank transfer'),
}
