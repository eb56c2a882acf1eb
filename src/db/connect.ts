import { drizzle } from 'drizzle-orm/d1'

/** The database that holds an application; its id's first letter names it, so that courts can be spread over several. */
export const connect = (env: Pick<Env, 'DB'>, _id = 'a') => drizzle(env.DB)
export type Db = ReturnType<typeof connect>

/** The same id for the same parts, so that what is sent twice is one. */
export async function idFrom(...parts: string[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)))
  return `a${Buffer.from(hash).toString('hex').slice(0, 32)}`
}

export const newId = (database = 'a') => database + crypto.randomUUID().replaceAll('-', '')
