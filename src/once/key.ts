import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { randomId, sha256 } from '../privacy/bytes.ts'
import { visitorOf } from '../session.ts'
import type { Visit } from '../visit.ts'

/** Cookies of which only this browser and we know what is in them. */
const secrets = ['court', 'sid', 'kiosk'] as const

/**
 * The key of a page's forms: three bytes that tell the page from others, and six that nobody can know who does not see
 * this browser's pages. A browser without a secret gets one.
 */
export async function newKey(c: Context<Visit>): Promise<string> {
  const page = randomId(3)
  const secret =
    (await secretIn(c, 'court')) ?? c.get('session') ?? (await secretIn(c, 'kiosk')) ?? (await visitorOf(c))
  return page + (await proof(secret, page))
}

/** Whether a page that we made for this browser carried it. */
export async function isOurs(c: Context, key: string): Promise<boolean> {
  const page = key.slice(0, 4)
  const held = await Promise.all(secrets.map((name) => secretIn(c, name)))
  const proofs = await Promise.all(held.map((secret) => secret && proof(secret, page)))
  return proofs.includes(key.slice(4))
}

async function secretIn(c: Context, name: (typeof secrets)[number]): Promise<string | null> {
  const held = getCookie(c, name, 'host')
  return held ? sha256(held) : null
}

const proof = async (secret: string, page: string) => (await sha256(`${secret} ${page}`)).slice(0, 8)
