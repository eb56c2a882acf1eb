import { Buffer } from 'node:buffer'
import type { ScryptOptions } from 'node:crypto'
import { randomBytes } from '../../privacy/bytes.ts'
import { type Crowded, inTurn } from './hashing-turns.ts'

type Checked = { ok: true; stale: boolean } | { ok: false } | Crowded

// 16 MiB and about 0.15 s a hash: what an isolate of 128 MiB bears.
const now = { ln: 14, r: 8, p: 5 }

/** `$scrypt$ln=14,r=8,p=5$salt$hash`, or that too many others are waiting. */
export const hashPassword = (password: string): Promise<{ ok: true; phc: string } | Crowded> =>
  inTurn(async () => {
    const salt = randomBytes(16)
    const hash = await stretch(password, salt, now)
    return {
      ok: true,
      phc: `$scrypt$${written(now)}$${base64(salt)}$${base64(hash)}`,
    }
  })

/** Does as much work for nobody (`null`) as for somebody. `stale`: hash it anew, the parameters have grown. */
export const checkPassword = (password: string, phc: string | null): Promise<Checked> =>
  inTurn(async () => {
    const { cost, salt, hash } = parse(phc) ?? parse(nobody)!
    const { timingSafeEqual } = await nodeCrypto()
    const right = timingSafeEqual(await stretch(password, salt, cost), hash)
    return right && phc ? { ok: true, stale: written(cost) !== written(now) } : { ok: false }
  })

type Cost = typeof now

// Read when there is a password: it costs an isolate more than all else that a page of ours starts with.
const nodeCrypto = () => import('node:crypto')

async function stretch(password: string, salt: Uint8Array, { ln, r, p }: Cost): Promise<Buffer> {
  const { scrypt } = await nodeCrypto()
  const cost: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 64 * 2 ** 20 }
  return new Promise((done, failed) =>
    scrypt(password.normalize('NFKC'), salt, 32, cost, (error, hash) => (error ? failed(error) : done(hash))),
  )
}

function parse(phc: string | null): { cost: Cost; salt: Buffer; hash: Buffer } | null {
  const [, ln, r, p, salt, hash] = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc ?? '') ?? []
  if (!salt || !hash) return null
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) }
  return {
    cost,
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

const written = ({ ln, r, p }: Cost) => `ln=${ln},r=${r},p=${p}`
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
const nobody = `$scrypt$${written(now)}$${base64(new Uint8Array(16))}$${base64(new Uint8Array(32))}`
