import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { sha256, sha256Hex } from '../privacy/bytes.ts'
import type { Visit } from '../visit.ts'
import { formIn } from './form.ts'

/**
 * The version that an answer was opened at, and the place that a move under its key or a try to pay takes; the slot of
 * papers, known by their bytes; what was read before an application begins, whose id comes of the key.
 */
const fences = ['version', 'at', 'slot', 'read']

/** What is asked for, by which it is known again, and by which browser. */
type SentForm = { fingerprint: string; browser: string }

/**
 * A form with its key, its address and everything that was put in: another word in it makes it another. Null: no form,
 * one without a key, or one that is known again without its first answer.
 */
export async function sentForm(c: Context<Visit>): Promise<SentForm | null> {
  const data = await formIn(c)
  if (!data?.get('key') || fences.some((name) => data.has(name))) return null
  const { pathname, search } = new URL(c.req.url)
  const given = await Promise.all([...data].map(async ([name, value]) => [name, await told(value)]))
  const fingerprint = await sha256(JSON.stringify([pathname, search, given]))
  const sessions = [c.var.session, getCookie(c, 'court', 'host')]
  return { fingerprint, browser: sessions.some(Boolean) ? await sha256(JSON.stringify(sessions)) : fingerprint }
}

const told = async (value: string | File) =>
  typeof value === 'string' ? value : [value.name, await sha256Hex(await value.arrayBuffer())]
