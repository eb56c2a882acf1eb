import { env } from 'cloudflare:workers'
import { numberIndex, sealDetails } from '../src/accounts/identity/details.ts'
import { sealName } from '../src/accounts/vault.ts'
import { openAccount } from '../src/db/accounts/accounts.ts'
import { verifyPerson } from '../src/db/accounts/identities.ts'
import { openSession } from '../src/db/accounts/sessions.ts'
import { connect } from '../src/db/connect.ts'
import { randomId, sha256 } from '../src/privacy/bytes.ts'
import { newDataKey, ringOf } from '../src/privacy/index.ts'
import type { Lang } from '../src/words/lang.ts'
import { Visitor } from './no-script-visitor.ts'
import { fetchWorker } from './worker-here.ts'

export { fetchWorker as ask } from './worker-here.ts'

export type Litigant = {
  visitor: Visitor
  account: string
  fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** What their browser shows of who they are. */
  cookie: string
}

/** Somebody who has registered and proved to be the 王小明 of the examples, signed in, with scripts off. */
export async function litigant(lang: Lang = 'zh'): Promise<Litigant> {
  const account = randomId()
  await enrol(account)
  return signedIn(account, lang)
}

/** The same person at another browser, signed in anew. */
export async function signedIn(account: string, lang: Lang = 'zh'): Promise<Litigant> {
  const sid = await session(account)
  const fetcher = (request: Request) => {
    const others = request.headers.get('cookie')
    request.headers.set('cookie', `${others ? `${others}; ` : ''}__Host-sid=${sid}`)
    return fetchWorker(request)
  }
  const fetch = (path: string, init: RequestInit = {}) => {
    const headers = { origin: 'https://test.invalid', 'accept-language': lang, ...init.headers }
    return fetcher(new Request(`https://test.invalid${path}`, { redirect: 'manual', ...init, headers }))
  }
  return {
    visitor: new Visitor('https://test.invalid', { lang, fetcher }),
    account,
    fetch,
    cookie: `__Host-sid=${sid}`,
  }
}

async function enrol(id: string): Promise<void> {
  const { wrapped, key } = await newDataKey(ringOf(env))
  const now = Date.now()
  await openAccount(connect(env), {
    id,
    dataKey: wrapped,
    mobileIndex: randomId(),
    agreement: 'test',
    agreedAt: now,
    createdAt: now,
    identityId: null,
  })
  const details = { name: '王小明', idKind: 'resident_id', idNumber: '120116190001010010' }
  const proof = randomId()
  const identity = {
    id: proof,
    accountId: id,
    kind: 'person' as const,
    state: 'verified' as const,
    method: 'counter' as const,
    numberIndex: await numberIndex(ringOf(env), details),
    detailsSealed: await sealDetails(key, 'identities', proof, details),
    askedAt: now,
    decidedAt: now,
  }
  await verifyPerson(connect(env), identity, await sealName(key, id, details.name))
}

async function session(accountId: string): Promise<string> {
  const sid = randomId(32)
  const now = Date.now()
  await openSession(connect(env), {
    id: await sha256(sid),
    accountId,
    createdAt: now,
    seenAt: now,
    device: 'test',
    kiosk: null,
  })
  return sid
}
