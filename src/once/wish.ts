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

/** What is asked for, and by which browser. */
export type Wish = { id: string; from: string }

/**
 * A form with its key, its address and everything that was put in: another word in it is another wish. Null: no form,
 * one without a key, or one that is known again without its first answer.
 */
export async function wishOf(c: Context<Visit>): Promise<Wish | null> {
  const data = await formIn(c)
  if (!data?.get('key') || fences.some((name) => data.has(name))) return null
  const { pathname, search } = new URL(c.req.url)
  const given = await Promise.all([...data].map(async ([name, value]) => [name, await told(value)]))
  const id = await sha256(JSON.stringify([pathname, search, given]))
  const browser = [c.var.session, getCookie(c, 'court', 'host')]
  return { id, from: browser.some(Boolean) ? await sha256(JSON.stringify(browser)) : id }
}

const told = async (value: string | File) =>
  typeof value === 'string' ? value : [value.name, await sha256Hex(await value.arrayBuffer())]
