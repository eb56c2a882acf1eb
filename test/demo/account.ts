import { all } from '../html.ts'
import { Visitor } from '../no-script-visitor.ts'
import { answerTo } from '../read-captcha.ts'
import { expectText, step } from './say.ts'

const password = '海河边的三只白鹭正往东边飞去了'

/** Registers with a new number and proves a real name, on a computer and a phone. */
export async function newcomer(base: string): Promise<Visitor> {
  const screen = new Visitor(base)
  const mobile = `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  await step('当事人', '打开首页', () => screen.open('/'))
  await step('当事人', `注册：手机号码 ${mobile}，回答问题`, async () => {
    await screen.follow('注册')
    return screen.send({ 手机号码: mobile, answer: answerTo(screen.text) }, '发送验证码')
  })
  const code = await codeFor(base, mobile)
  await step('当事人', `填写短信验证码 ${code}，设置密码，同意协议`, () =>
    screen.send({ 短信验证码: code, 设置密码: password, 我已阅读并同意: true }, '完成注册'),
  )
  await step('当事人', '退出，再用密码登录', async () => {
    await (await screen.open('/account')).send({}, '退出')
    await screen.open('/login')
    return screen.send({ 手机号码: mobile, 密码: password }, '登录')
  })
  await proveName(base, screen)
  return screen
}

async function codeFor(base: string, mobile: string): Promise<string> {
  const phone = await new Visitor(base).open(`/sandbox/phone/${mobile}`)
  const found = /(?<!\d)\d{6}(?!\d)/.exec(phone.text.replace(mobile, ''))
  if (!found) throw new Error(`no code has come to ${mobile}:\n${phone.text}`)
  return found[0]
}

async function proveName(base: string, screen: Visitor): Promise<void> {
  const phone = new Visitor(base)
  await step('当事人', '实名认证：填写姓名和证件号码，显示二维码', async () => {
    await screen.open('/identity')
    return screen.send({ 姓名: '王小明', 居民身份证号码: '120116190001010010' }, '生成二维码')
  })
  const link = all(screen.page, 'a').find(({ at }) => at.href?.startsWith('/p/'))?.at.href ?? ''
  await step('当事人的手机', '扫码，单独同意人脸核验', async () => {
    await phone.open(link)
    return phone.send({ 我已阅读: true }, '同意并开始')
  })
  await step('当事人的手机', '完成人脸核验', async () => {
    await phone.follow('开始核验')
    await phone.send({}, '通过')
    return expectText(await phone.open(`${link}/back`), '核验通过')
  })
  await step('当事人', '电脑页面继续，首页出现“我的申请”', async () => {
    await screen.open(screen.url)
    return expectText(await screen.open('/'), '我的申请')
  })
}
