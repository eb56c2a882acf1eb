import { env } from 'cloudflare:workers'
import { randomBelow } from '../../src/privacy/bytes.ts'
import { Visitor } from '../no-script-visitor.ts'
import { answerTo } from '../read-captcha.ts'
import { fetchWorker } from '../worker-here.ts'

export { answerTo }

export const newMobile = () => `139${String(randomBelow(10 ** 8)).padStart(8, '0')}`
export const goodPassword = '海河边的三只白鹭正往东边飞去了'

/** Somebody at a computer of their own, with scripts off. */
export function newVisitor(lang: 'zh' | 'en' = 'zh', address: string = crypto.randomUUID()): Visitor {
  const fetcher = (request: Request) => {
    request.headers.set('cf-connecting-ip', address)
    return fetchWorker(request)
  }
  return new Visitor('https://test.invalid', { lang, fetcher })
}

/** The newest code that a phone has received. */
export async function codeFor(mobile: string): Promise<string> {
  const messages = await env.SANDBOX_PHONE.getByName(mobile).messages()
  const code = messages.find((message) => message.code)?.code
  if (!code) throw new Error('no code has come to this phone')
  return code
}

/** Gives a number on one of the pages that send a code to it. */
export async function askForCode(visitor: Visitor, path: string, mobile: string): Promise<void> {
  await visitor.open(path)
  await visitor.send({ 手机号码: mobile, answer: answerTo(visitor.text) }, '发送验证码')
}

export async function register(visitor: Visitor, mobile = newMobile(), password = goodPassword): Promise<string> {
  await askForCode(visitor, '/register', mobile)
  await visitor.send({ 短信验证码: await codeFor(mobile), 设置密码: password, 我已阅读并同意: true }, '完成注册')
  return mobile
}

export const signIn = async (visitor: Visitor, mobile: string, password = goodPassword) =>
  (await visitor.open('/login')).send({ 手机号码: mobile, 密码: password }, '登录')
