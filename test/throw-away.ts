import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { type Other, type Server, serve } from '../src/local/server.ts'

/** A seeded server of its own on a free port, whose data go with it. */
export async function throwAway(other?: Other): Promise<Server> {
  const state = await mkdtemp(`${tmpdir()}/baoquan-`)
  const server = await serve(await freePort(), state, other)
  await fetch(`${server.url}/sandbox/seed`, { method: 'POST', headers: { origin: server.url } })
  const stop = async () => {
    await server.stop()
    await rm(state, { recursive: true })
  }
  return { ...server, stop }
}

export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
