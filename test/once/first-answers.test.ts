import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'

const keeps = 12 * 60 * 60 * 1000
const fresh = () => env.FIRST_ANSWERS.getByName(crypto.randomUUID())
type Answers = ReturnType<typeof fresh>

const alarmOf = (answers: Answers) => runInDurableObject(answers, (_, { storage }) => storage.getAlarm())
const given = async (answers: Answers, fingerprint: string, at: number) => {
  await answers.end(fingerprint, `to ${fingerprint}`)
  await runInDurableObject(answers, (_, { storage }) =>
    storage.kv.put(fingerprint, { answer: `to ${fingerprint}`, at }),
  )
}

test('the first answer sets the alarm, and those after it write no more than themselves', async () => {
  const answers = fresh()
  await answers.end('one', 'a')
  const first = await alarmOf(answers)
  await scheduler.wait(5)
  await answers.end('two', 'b')
  expect(await alarmOf(answers)).toBe(first)
  expect([await answers.begin('one'), await answers.begin('two')]).toEqual(['a', 'b'])
})

test('each answer is kept for as long as a session can live, and then all are forgotten', async () => {
  const answers = fresh()
  const last = Date.now() - keeps + 60_000
  await given(answers, 'old', Date.now() - keeps - 1)
  await given(answers, 'young', last)
  await runDurableObjectAlarm(answers)
  expect([await answers.begin('old'), await answers.begin('young')], 'whoever goes on keeps no old one').toEqual([
    null,
    'to young',
  ])
  await answers.end('old', null)
  expect(await alarmOf(answers)).toBe(last + keeps)
  await given(answers, 'young', Date.now() - keeps - 1)
  await runDurableObjectAlarm(answers)
  expect(await answers.begin('young')).toBe(null)
  await answers.end('young', null)
})
