import {
  request as ask,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGzip } from 'node:zlib'

/** A line to the server that can lose answers: what was sent arrives and is dealt with, but nobody hears of it. */
export type BadLine = { url: string; loses: (answers: boolean) => void; lost: () => number; end: () => void }

/** Pages go as the edge would send them. */
function passOn(came: IncomingMessage, answer: ServerResponse): unknown {
  const { statusCode, headers } = came
  if (statusCode !== 200 || headers['content-encoding'] || !headers['content-type']?.startsWith('text/html'))
    return came.pipe(answer.writeHead(statusCode!, headers))
  const { 'content-length': _, ...rest } = headers
  return came.pipe(createGzip()).pipe(answer.writeHead(200, { ...rest, 'content-encoding': 'gzip' }))
}

/** `hears`: what the browser is told of an answer. */
export async function badLine(to: string, hears = (headers: IncomingHttpHeaders) => headers): Promise<BadLine> {
  const { port } = new URL(to)
  let [losing, lost] = [false, 0]
  const carry = (asked: IncomingMessage, answer: ServerResponse) => {
    const { method, url: path, headers } = asked
    const further = ask({ host: '127.0.0.1', port, method, path, headers }, (came) => {
      came.headers = hears(came.headers)
      if (method !== 'POST' || !losing) return passOn(came, answer)
      lost++
      came.resume().on('end', () => answer.destroy())
    })
    further.on('error', () => answer.destroy())
    asked.pipe(further)
  }
  const server = createServer(carry)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    loses: (answers) => {
      losing = answers
    },
    lost: () => lost,
    end: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
