import { env } from 'cloudflare:workers'
import { type Application, loadApplication } from '../src/application.ts'

export const deskOf = (id: string) => env.DESK.getByName(id)

/** An application as it stands now. */
export const stateOf = async (id: string): Promise<Application> => (await loadApplication(env, id))!
export const statusOf = async (id: string): Promise<string> => (await stateOf(id)).status
export const eventsOf = async (id: string): Promise<string[]> => (await stateOf(id)).history.map(({ event }) => event)

/** What follows its moves is done: by its alarm, which may ring by itself at any time, and is at it but once. */
export async function followed(id: string): Promise<void> {
  const open = () => env.DB.prepare('select outbox from applications where id = ?').bind(id).first('outbox')
  await deskOf(id).wake()
  for (let tries = 0; tries < 400 && (await open()) !== null; tries++) await scheduler.wait(50)
}
