import { describe, expect, test } from 'vitest'
import { dated, fill, said, say } from '../../src/words/lang.ts'

const until = said('最晚为 {day}', '{day} at the latest')

describe('a day in a sentence', () => {
  test('is written as each language writes days, the sentence filled in before it is known who reads it', () => {
    const filled = fill(until, { day: { day: '2029-11-06' } })
    expect([say('zh', filled), say('en', filled)]).toEqual(['最晚为 2029年11月6日', '6 Nov 2029 at the latest'])
    expect([filled.zh, filled.en]).toEqual(['最晚为 2029年11月6日', '6 Nov 2029 at the latest'])
  })

  test('that is none stands as it was given', () => expect(dated('2029-13-01', 'zh')).toBe('2029-13-01'))
})
