import { describe, expect, test } from 'vitest'
import { all } from '../html.ts'
import { newVisitor, register } from './people.ts'

const resident = { 姓名: '王小明', 居民身份证号码: '120116190001010010' }

test('x', async () => {
  const screen = newVisitor()
  await register(screen)
  await screen.send(resident, '生成二维码')
  console.log(screen.status, screen.url, screen.html.slice(screen.html.indexOf('<main')))
  const link = all(screen.page, 'a').find((one) => one.at.href?.startsWith('/p/'))!.at.href!
  const phone = newVisitor()
  await phone.open(link)
  console.log(phone.status, phone.text)
  await phone.send({ 我已阅读: true }, '同意并开始')
  console.log(phone.status, phone.url, phone.text)
  await phone.follow('开始核验')
  console.log(phone.status, phone.url, phone.text)
  await screen.open(screen.url)
  console.log(screen.status, screen.url)
  await screen.open('/identity')
  console.log(screen.text)
})
