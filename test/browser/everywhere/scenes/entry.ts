import { phoneWords } from '../../../../src/accounts/identity/pages/phone-words.ts'
import { words as face } from '../../../../src/accounts/identity/pages/words.ts'
import { words } from '../../../../src/accounts/words.ts'
import { all } from '../../../html.ts'
import { Visitor } from '../../../no-script-visitor.ts'
import type { Take } from '../../../pictures/camera.ts'
import type { Cast } from '../../../pictures/people.ts'
import { answerTo } from '../../../read-captcha.ts'
import { pressesLast, sends } from './does.ts'

/** Up to each code, whose page is one browser's alone; what is said of a wrong one; and the face check, not yet made. */
export async function entry({ url, me }: Cast, take: Take): Promise<void> {
  const mobile = newMobile()
  const newcomer = await coded(url, '/register', mobile)
  const known = { '/login/code': '/login/sms', '/password/new': '/password/forgotten' }
  for (const [at, path] of Object.entries(known)) await codePage(take, at, await coded(url, path, newMobile()))
  await codePage(take, '/register/code', newcomer)
  await me.own.open('/account/mobile')
  await me.own.send({ mobile: newMobile() })
  await codePage(take, '/account/mobile/code', me.own)
  await faceCheck(take, newcomer, mobile)
}

async function codePage(take: Take, at: string, own: Visitor) {
  await take({ name: at, at, by: { own } })
  await take({ name: `${at}-mistakes`, at, by: { own }, does: sends({}) })
}

/** A browser that a code was sent to. */
async function coded(url: string, path: string, mobile: string): Promise<Visitor> {
  const own = await new Visitor(url).open(path)
  const answer = own.sees('answer') && { answer: answerTo(own.text) }
  return own.send({ mobile, ...answer }, words.sendCode.zh)
}

async function faceCheck(take: Take, own: Visitor, mobile: string) {
  const { messages } = (await (await own.ask(`/sandbox/phone/${mobile}`, json)).json()) as Sent
  await own.open('/register/code')
  await own.send({ code: messages[0]!.code, password, agreed: 'yes' }, words.create.zh)
  await take({ name: 'name-mistakes', at: '/identity', by: { own }, does: pressesLast })
  await own.open('/identity')
  await own.send({ name: '王小明', idNumber: '120116190001010010' }, face.showCode.zh)
  await take({ name: 'waits for the phone', at: own.url, by: { own } })
  const link = all(own.page, 'a').find(({ at }) => at.href?.startsWith('/p/'))!.at.href!
  await take({ name: 'consent-mistakes', at: link, by: {}, does: pressesLast })
  const phone = await new Visitor(own.url).open(link)
  await phone.send({ consent: 'yes' }, phoneWords.begin.zh)
  const camera = all(phone.page, 'a').find(({ at }) => at.href?.includes('/sandbox/identity/'))!.at.href!
  await take({ name: 'in front of the camera', at: camera, by: {} })
}

type Sent = { messages: { code: string }[] }
const json = { headers: { accept: 'application/json' } }
const password = '海河边的三只白鹭正往东边飞去了'

const newMobile = () => `137${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
