import { drizzle } from 'drizzle-orm/d1'

/** The database that holds an application; its id's first letter names it, so that courts can be spread over several. */
export const connect = (env: Pick<Env, 'DB'>, _id = 'a') => drizzle(env.DB)
export type Db = ReturnType<typeof connect>

export const newId = (database = 'a') => database + crypto.randomUUID().replaceAll('-', '')
