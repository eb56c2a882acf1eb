import { env } from 'cloudflare:workers'
import { sealMobile } from '../../src/accounts/vault.ts'
import { openAccount } from '../../src/db/accounts/accounts.ts'
import { openSession } from '../../src/db/accounts/sessions.ts'
import { connect, newId } from '../../src/db/connect.ts'
import { randomId, sha256 } from '../../src/privacy/bytes.ts'
import { blindIndex, newDataKey, ringOf } from '../../src/privacy/index.ts'
import { Visitor } from '../no-script-visitor.ts'
import { fetchWorker } from '../worker-here.ts'
import { newMobile } from './people.ts'

export type Member = { visitor: Visitor; mobile: string; id: string }

/** Somebody signed in who has not proved who they are: for tests to which registering, and its slow hash, is nothing. */
export async function member(): Promise<Member> {
  const mobile = newMobile()
  const id = await enrolled(mobile)
  const sid = await sessionOf(id)
  const address = crypto.randomUUID()
  const fetcher = (request: Request) => {
    const own = request.headers.get('cookie') ?? ''
    request.headers.set('cf-connecting-ip', address)
    if (!own.includes('__Host-sid='))
      request.headers.set('cookie', [own, `__Host-sid=${sid}`].filter(Boolean).join('; '))
    return fetchWorker(request)
  }
  const visitor = await new Visitor('https://test.invalid', { fetcher }).open('/identity')
  return { visitor, mobile, id }
}

async function enrolled(mobile: string): Promise<string> {
  const ring = ringOf(env)
  const { wrapped, key } = await newDataKey(ring)
  const id = newId()
  const at = Date.now()
  const sealed = {
    mobileIndex: await blindIndex(ring, 'mobile', mobile),
    mobileSealed: await sealMobile(key, id, mobile),
  }
  await openAccount(connect(env), { id, dataKey: wrapped, ...sealed, agreement: 'test', agreedAt: at, createdAt: at })
  return id
}

async function sessionOf(accountId: string): Promise<string> {
  const sid = randomId(32)
  const at = Date.now()
  await openSession(connect(env), { id: await sha256(sid), accountId, createdAt: at, seenAt: at, device: 'test' })
  return sid
}
