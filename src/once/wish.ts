import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { sha256, sha256Hex } from '../privacy/bytes.ts'
import type { Visit } from '../visit.ts'

/** What is asked for, and by which browser. */
export type Wish = { id: string; from: string }

const form = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/

/**
 * A form with its key, its address and everything that was put in: another word in it is another wish. Null: no form,
 * or one without a key.
 */
export async function wishOf(c: Context<Visit>): Promise<Wish | null> {
  if (!form.test(c.req.header('content-type') ?? '')) return null
  const data = await c.req.formData().catch(() => null)
  if (!data?.get('key')) return null
  const { pathname, search } = new URL(c.req.url)
  const given = await Promise.all([...data].map(async ([name, value]) => [name, await told(value)]))
  const id = await sha256(JSON.stringify([pathname, search, given]))
  const browser = [c.var.session, getCookie(c, 'court', 'host')]
  return { id, from: browser.some(Boolean) ? await sha256(JSON.stringify(browser)) : id }
}

const told = async (value: string | File) =>
  typeof value === 'string' ? value : [value.name, await sha256Hex(await value.arrayBuffer())]
