import * as z from 'zod/mini'
import { json, text } from '../../bytes.ts'
import { reach } from '../../reach.ts'
import type { Line } from './merchant.ts'

// https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html

/** Where WeChat says, without a question to the person, who holds it; from there they come back to `to` with a code. */
export function askWho({ merchant }: Line, to: string): string {
  const asked = { appid: merchant.appid, redirect_uri: to, response_type: 'code', scope: 'snsapi_base', state: 'pay' }
  return `https://open.weixin.qq.com/connect/oauth2/authorize?${new URLSearchParams(asked)}#wechat_redirect`
}

const Known = z.object({ openid: z.string().check(z.minLength(1), z.maxLength(128)) })

/** Who the code stands for, as this merchant knows people; null where WeChat does not say. It says so once. */
export async function whoPays({ merchant, wire }: Line, code: string): Promise<string | null> {
  const { appid, appSecret = '' } = merchant
  const asked = new URLSearchParams({ appid, secret: appSecret, code, grant_type: 'authorization_code' })
  const answer = await reach(wire, new Request(`https://api.weixin.qq.com/sns/oauth2/access_token?${asked}`))
  const known = Known.safeParse(answer.ok ? json(text(answer.body) ?? '') : null)
  return known.success ? known.data.openid : null
}
