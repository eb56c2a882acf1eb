import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectPartner } from '../../src/local/insurer/client.ts'
import { type Credentials, enrolPartners } from '../../src/local/partners.ts'
import { type Server as Sandbox, serve } from '../../src/local/server.ts'
import {
  approveExample,
  cardExample,
  challengeExample,
  confirmExample,
  feedExample,
  listExample,
  offerExample,
  tokenExample,
} from '../../src/partners/docs/examples.ts'
import { Visitor } from '../no-script-visitor.ts'
import { officer } from '../walk/court.ts'

// The examples of the documentation and two libraries that others wrote, unmodified, against a running server.
const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

let folder: string
let sandbox: Sandbox
let insurer: Credentials

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/baoquan-`)
  sandbox = await serve(0, folder)
  await fetch(`${sandbox.url}/sandbox/seed`, { method: 'POST', headers: { origin: sandbox.url } })
  insurer = (await enrolPartners(sandbox.url, `${folder}/partners`))[0]!
}, 60_000)

afterAll(async () => {
  await sandbox.stop()
  await rm(folder, { recursive: true })
})

const token = async () => {
  const args = ['--input-type=module', '-e', tokenExample, '--', `${folder}/partners/bohai.json`]
  return (await run(process.execPath, args, { cwd: root })).stdout.trim()
}
const shell = async (example: string, env: Record<string, string>) => {
  const script = example.replaceAll('{origin}', sandbox.url)
  return JSON.parse((await run('sh', ['-c', script], { env: { ...process.env, ...env } })).stdout)
}

describe('the examples run as they stand', () => {
  it('the token by a stock OAuth client, the lists, a rate card and decisions by curl', async () => {
    const TOKEN = await token()
    expect(await shell(listExample, { TOKEN })).toEqual({ items: [], next: null })
    expect(await shell(feedExample, { TOKEN })).toEqual({ items: [], next: 0 })
    expect(await shell(cardExample, { TOKEN })).toMatchObject({
      court: '津0116',
      card: { notCovered: ['9015', '9016'] },
    })
    for (const example of [approveExample, offerExample])
      expect(await shell(example, { TOKEN, ID: 'a0' })).toMatchObject({ status: 404, type: '/api/docs#not-found' })
  })
})

describe('a webhook', () => {
  it('is confirmed by the example’s receiver, as the example asks for it', async () => {
    const port = await freePort()
    const receiver = spawn(process.execPath, ['--input-type=module', '-e', challengeExample, '--', port])
    const URL = `http://localhost:${port}/`
    await expect.poll(() => listens(URL), { timeout: 10_000 }).toBe(true)
    const said = await shell(confirmExample, { TOKEN: await token(), URL })
    receiver.kill()
    expect(said).toMatchObject({ state: 'unapproved', url: URL })
  }, 30_000)

  it('reaches a listener, where a stock library accepts its signature', async () => {
    const client = await connectPartner(insurer)
    const received: Promise<{ body: string; headers: Record<string, string> }>[] = []
    const listener = createServer(async (request, response) => {
      const message = whole(request)
      const { type, data } = JSON.parse((await message).body)
      if (type === 'webhook.test') received.push(message)
      response.end(JSON.stringify({ challenge: data.challenge }))
    })
    const url = await listening(listener)
    const added = await client.post<{ id: string }>('/webhooks', 'subscribe', { url })
    if (!added.ok) throw new Error(added.problem.title)
    const { id } = added.body
    await client.post(`/webhooks/${id}/confirm`, 'confirm', {})
    const come = async () => new Visitor(sandbox.url)
    const administrator = await officer(come, 'administrator', async (_, __, does) => void (await does()))
    await (await administrator.open('/court/alarms')).send({}, '批准', id)
    await client.post(`/webhooks/${id}/test`, 'test', {})
    await expect.poll(() => received.length, { timeout: 10_000 }).toBe(1)
    const kept = await client.get<{ secret: string }>(`/webhooks/${id}/secret`)
    if (!kept.ok) throw new Error(kept.problem.title)
    const { body, headers } = await received[0]!
    expect(new Webhook(kept.body.secret).verify(body, headers)).toMatchObject({ type: 'webhook.test', data: { id } })
    listener.close()
  }, 30_000)
})

async function freePort(): Promise<string> {
  const server = createServer()
  const { port } = new URL(await listening(server))
  await new Promise((resolve) => server.close(resolve))
  return port
}

const challenge = { method: 'POST', body: JSON.stringify({ type: 'webhook.challenge', data: { challenge: 'x' } }) }
const listens = (url: string) =>
  fetch(url, challenge).then(
    ({ ok }) => ok,
    () => false,
  )

async function whole(request: IncomingMessage) {
  let body = ''
  for await (const piece of request.setEncoding('utf8')) body += piece
  return { body, headers: request.headers as Record<string, string> }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://localhost:${(server.address() as AddressInfo).port}/hook`
}
