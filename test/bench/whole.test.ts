import { env } from 'cloudflare:workers'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import built from '../../src/ui/client/built.json' with { type: 'json' }
import { handInPapers, idIn, stateOf } from '../journey.ts'
import { type Litigant, litigant } from '../litigant.ts'
import { Visitor } from '../no-script-visitor.ts'
import { fillUp } from '../walk/application.ts'
import { fetchWorker } from '../worker-here.ts'
import { onlyMiddle, withoutSandbox } from './weigh.ts'

let someone: Litigant

beforeAll(async () => {
  await seed(env)
  someone = await litigant()
}, 60_000)

/** A browser of the same person that weighs what it gets; with scripts, it asks for the middle of all pages but the first. */
function weighing(scripts: boolean) {
  const spent = { requests: 0, bytes: 0 }
  const fetcher = async (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('cookie', someone.cookie)
    if (scripts && spent.requests)
      for (const [name, value] of Object.entries(onlyMiddle.headers!)) headers.set(name, value)
    const answer = await fetchWorker(new Request(request, { headers }))
    // The walk fills in by the sandbox's examples; a person types.
    if (request.url.includes('example=1')) return answer
    spent.requests++
    spent.bytes += gzipSync(withoutSandbox(await answer.clone().text()), { level: 6 }).length
    return answer
  }
  return { spent, me: new Visitor('https://test.invalid', { fetcher }) }
}

async function addAnother(me: Visitor, address: string): Promise<void> {
  await me.open(address)
  await me.open(`${address}&example=1`)
  await me.send({}, '保存并继续')
}

/** One applicant, two respondents, two clues, one guarantee, and handed in; the papers come another way. */
async function whole(scripts: boolean) {
  const { spent, me } = weighing(scripts)
  await me.open('/preservations/new')
  await me.send({ read: 'yes' })
  const id = /\/applications\/(\w+)["/]/.exec(me.html)?.[1] ?? idIn(me.url)
  await fillUp(me, async (_, __, does) => void (await does()))
  await addAnother(me, `/applications/${id}/edit/respondents/new?form=person`)
  await addAnother(me, `/applications/${id}/edit/clues/new?form=vehicle`)
  await handInPapers(someone, id)
  await me.open(`/applications/${id}/preview`)
  await me.send({}, '提交申请')
  const { status, answers } = await stateOf(id)
  expect(status).toBe('in_review')
  expect([answers.respondents?.length, answers.clues?.length, answers.guarantees?.length]).toEqual([2, 2, 1])
  return spent
}

test('a whole application fits through a slow line without scripts', async () => {
  const { bytes } = await whole(false)
  expect(bytes).toBeLessThanOrEqual(76_000)
}, 120_000)

test('and in half of that with them, the script itself included', async () => {
  const { bytes } = await whole(true)
  const script = await (await env.ASSETS.fetch(`https://test.invalid${built.page}`)).arrayBuffer()
  const scriptBytes = brotliCompressSync(new Uint8Array(script)).length
  expect(scriptBytes).toBeGreaterThan(5_000)
  expect(bytes + scriptBytes).toBeLessThanOrEqual(47_000)
}, 120_000)
