import { phoneWords } from '../../src/accounts/identity/pages/phone-words.ts'
import { words as face } from '../../src/accounts/identity/pages/words.ts'
import { words as entry } from '../../src/accounts/words.ts'
import { choices } from '../../src/sandbox/identity/words.ts'
import { common } from '../../src/words/common.ts'
import { all } from '../html.ts'
import { answerTo } from '../read-captcha.ts'
import { expectText, type Step, until } from './step.ts'
import { type Come, inWords, type Walker } from './walker.ts'

const password = '海河边的三只白鹭正往东边飞去了'

/** Registers with a new number and proves a real name, on a computer and a phone. */
export async function newcomer(come: Come, step: Step): Promise<Walker> {
  const screen = await come()
  const say = inWords.bind(null, screen)
  const mobile = `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  await step('litigant', 'opens the home page', () => screen.open('/'))
  await step('litigant', `registers with ${mobile} and answers the question`, async () => {
    await screen.follow(say(common.register))
    const asked = screen.sees('answer')
    return screen.send(asked ? { mobile, answer: answerTo(screen.text) } : { mobile }, say(entry.sendCode))
  })
  const code = await codeOf(come, mobile)
  await step('litigant', `enters the code ${code} from the SMS, a password, and agrees to the terms`, () =>
    screen.send({ code, password, agreed: 'yes' }, say(entry.create)),
  )
  await step('litigant', 'signs out, and in again with the password', async () => {
    await (await screen.open('/account')).send({}, say(common.signOut))
    return (await screen.open('/login')).send({ mobile, password }, say(common.signIn))
  })
  await proveName(come, screen, step)
  return screen
}

async function codeOf(come: Come, mobile: string): Promise<string> {
  const phone = await (await come()).open(`/sandbox/phone/${mobile}`)
  const found = /(?<!\d)\d{6}(?!\d)/.exec(phone.text.replaceAll(mobile, ''))
  if (!found) throw new Error(`no code has come to ${mobile}:\n${phone.text}`)
  return found[0]
}

async function proveName(come: Come, screen: Walker, step: Step): Promise<void> {
  const phone = await come()
  const say = inWords.bind(null, screen)
  await step('litigant', 'gives name and ID number, and sees a QR code', async () => {
    await screen.open('/identity')
    return screen.send({ name: '王小明', idNumber: '120116190001010010' }, say(face.showCode))
  })
  const waiting = screen.url
  const link = all(screen.page, 'a').find(({ at }) => at.href?.startsWith('/p/'))?.at.href ?? ''
  await step('phone', 'scans it and consents to the face check', async () => {
    await phone.open(link)
    return phone.send({ consent: 'yes' }, say(phoneWords.begin))
  })
  await step('phone', 'passes the face check', async () => {
    await phone.follow(say(phoneWords.toProvider))
    await phone.send({}, say(choices.pass))
    return until(phone, `${link}/back`, say(phoneWords.phonePassed))
  })
  await step('litigant', 'goes on at the computer, where “My applications” has appeared', async () => {
    await until(screen, waiting, say(common.myApplications))
    return expectText(await screen.open('/'), say(common.myApplications))
  })
}
