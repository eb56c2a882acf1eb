import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { type Client, connectPartner } from '../../src/local/insurer/client.ts'
import { round } from '../../src/local/insurer/underwriter.ts'
import { type Credentials, credentialsIn } from '../../src/local/partners.ts'
import { act } from './step.ts'

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

/** The reference insurer, signed in by its key, with an address of its own where events are sent. */
export async function arrive(credentials: Credentials): Promise<Insurer> {
  const heard: string[] = []
  const client = await act('insurer', 'signs in with its key', () => connectPartner(credentials))
  const server = await act('insurer', 'asks for events to be sent to it', () => listen(client, heard))
  return { client, name: credentials.name, heard, leave: () => server.close() }
}

/** An unmodified library checks each signature; what does not verify is not heard. */
async function listen(client: Client, heard: string[]): Promise<Server> {
  let library: Webhook | undefined
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request.setEncoding('utf8')) body += piece
    const event = library?.verify(body, request.headers as Record<string, string>) as { type: string }
    heard.push(event.type)
    response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  library = new Webhook(await subscribed(client, `http://localhost:${(server.address() as AddressInfo).port}/`))
  return server
}

async function subscribed(client: Client, url: string): Promise<string> {
  const added = await client.post<{ id: string }>('/webhooks', crypto.randomUUID(), { url })
  if (!added.ok) throw new Error(added.problem.title)
  const kept = await client.get<{ secret: string }>(`/webhooks/${added.body.id}/secret`)
  if (!kept.ok) throw new Error(kept.problem.title)
  return kept.body.secret
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
