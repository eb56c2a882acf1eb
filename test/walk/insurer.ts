import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { type Client, connectPartner, type Said } from '../../src/local/insurer/client.ts'
import { round } from '../../src/local/insurer/underwriter.ts'
import { type Credentials, credentialsIn } from '../../src/local/partners.ts'
import { words as alarms } from '../../src/office/alarms/words.ts'
import { officer } from './court.ts'
import { act, type Step } from './step.ts'
import { type Come, inWords } from './walker.ts'

export type Insurer = { client: Client; name: string; heard: string[]; leave: () => void }

/** The reference insurer's key, which the server at `base` has enrolled: nobody else's would be heard there. */
export async function invited(folder: string, base: string): Promise<Credentials> {
  const credentials = await credentialsIn(`${folder}/bohai.json`)
  if (here(credentials.issuer) === here(base)) return credentials
  throw new Error(
    `The keys in ${folder} are for ${credentials.issuer}, not for ${base}: give the STATE that the server at ${base} was started with.`,
  )
}
const here = (url: string) => new URL(url).host.replace('127.0.0.1', 'localhost')

/** The reference insurer, signed in by its key, with an address of its own where events are sent once that is approved. */
export async function arrive(credentials: Credentials, come: Come, step: Step): Promise<Insurer> {
  const heard: string[] = []
  const client = await act('insurer', 'signs in with its key', () => connectPartner(credentials))
  const { server, hook } = await act('insurer', 'asks for events, and its address says the challenge again', () =>
    listen(client, heard),
  )
  await approved(come, step, hook)
  return { client, name: credentials.name, heard, leave: () => server.close() }
}

/** An administrator of the court sees whose address it is and lets events be sent there. */
async function approved(come: Come, step: Step, hook: string): Promise<void> {
  const administrator = await officer(come, 'administrator', step)
  await step('administrator', 'approves the address', async () => {
    await administrator.open('/court/alarms')
    return administrator.send({}, inWords(administrator, alarms.approve), hook)
  })
}

type Sent = { type: string; data: { challenge?: string } }

/** An unmodified library checks each signature; what does not verify is not heard. */
export async function listen(client: Client, heard: string[]): Promise<{ server: Server; hook: string }> {
  let library: Webhook | undefined
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request.setEncoding('utf8')) body += piece
    const event = library?.verify(body, request.headers as Record<string, string>) as Sent
    heard.push(event.type)
    if (event.type !== 'webhook.challenge') return response.writeHead(204).end()
    return response.end(JSON.stringify({ challenge: event.data.challenge }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`
  const added = good(await client.post<{ id: string }>('/webhooks', crypto.randomUUID(), { url }))
  const kept = good(await client.get<{ secret: string }>(`/webhooks/${added.id}/secret`))
  library = new Webhook(kept.secret)
  good(await client.post(`/webhooks/${added.id}/confirm`, crypto.randomUUID(), {}))
  return { server, hook: added.id }
}

function good<T>(said: Said<T>): T {
  if (!said.ok) throw new Error(said.problem.title)
  return said.body
}

/** Works its lists once, as `npm run insurer` does every two seconds. */
export const works = ({ client, name }: Insurer, what: string) => act('insurer', what, () => round(client, name))

/** Waits for an event that was sent to its address. */
export const hears = ({ heard }: Insurer, type: string) =>
  act('insurer', `hears ${type}, and the signature is good`, async () => {
    for (let tries = 0; !heard.includes(type); tries++) {
      if (tries > 150) throw new Error(`${type} was not heard, only: ${heard.join(', ')}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })
