import { raiseAlarm } from '../../db/alarms.ts'
import { connect } from '../../db/connect.ts'
import { dayIn, endOfDay } from '../../rules/calendar.ts'
import { day, hour, minute, second } from '../../rules/durations.ts'
import type { Limit } from '../limits.ts'

export type Refused = { ok: false; because: 'too often'; retryAfter: number } | { ok: false; because: 'budget' }

// Counted for all strangers together, and for each browser of its owner by itself: so nobody can use up what the owner needs.
const perNumber: Limit[] = [
  { seconds: minute / second, most: 1 },
  { seconds: hour / second, most: 5 },
  { seconds: day / second, most: 10 },
]
// A lobby or an office shares one address.
const perAddress: Limit[] = [
  { seconds: hour / second, most: 60 },
  { seconds: day / second, most: 300 },
]
/** Messages a day unless SMS_DAILY_MOST says otherwise: what somebody who gets round every other limit can cost us. */
const dailyMost = 20_000

/** Asks the address first, then the number, then the purse; what one refuses, the others do not count. */
export async function allowMessage(
  env: Env,
  number: string,
  address: string,
  now: number,
): Promise<{ ok: true } | Refused> {
  const from = await env.LIMITS.getByName(`sms from ${address}`).take(perAddress, now)
  if (!from.ok) return { ok: false, because: 'too often', retryAfter: from.retryAfter }
  const to = await env.LIMITS.getByName(`sms to ${number}`).take(perNumber, now)
  if (!to.ok) return { ok: false, because: 'too often', retryAfter: to.retryAfter }
  return withinBudget(env, now)
}

async function withinBudget(env: Env, now: number): Promise<{ ok: true } | Refused> {
  const most = Number(env.SMS_DAILY_MOST ?? dailyMost)
  const today = dayIn(now)
  const used = await env.LIMITS.getByName(`sms of ${today}`).takeOf(most, endOfDay(today))
  if (used === null) await alarm(env, 'sms_budget_spent', most, now)
  else if (used === Math.ceil(most * 0.8)) await alarm(env, 'sms_budget_nearly_spent', most, now)
  return used === null ? { ok: false, because: 'budget' } : { ok: true }
}

type Purse = 'sms_budget_spent' | 'sms_budget_nearly_spent'
const alarm = (env: Env, name: Purse, most: number, now: number) =>
  raiseAlarm(connect(env), { name, facts: { most }, at: now })
