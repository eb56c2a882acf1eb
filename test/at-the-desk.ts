import { env } from 'cloudflare:workers'
import { type Application, loadApplication } from '../src/application.ts'

export const deskOf = (id: string) => env.DESK.getByName(id)

/** An application as it stands now. */
export const stateOf = async (id: string): Promise<Application> => (await loadApplication(env, id))!
export const statusOf = async (id: string): Promise<string> => (await stateOf(id)).status
export const eventsOf = async (id: string): Promise<string[]> => (await stateOf(id)).history.map(({ event }) => event)
