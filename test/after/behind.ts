import { env } from 'cloudflare:workers'

export const sql = (query: string, ...told: unknown[]) =>
  env.DB.prepare(query)
    .bind(...told)
    .run()

/** Does to the database what nobody can do through it: its guards are taken away and put back. */
export async function behindItsBack(work: () => Promise<unknown>): Promise<void> {
  const guards = await env.DB.prepare(`select name, sql from sqlite_master where type = 'trigger'`).all<{
    name: string
    sql: string
  }>()
  for (const { name } of guards.results) await env.DB.prepare(`drop trigger ${name}`).run()
  await work()
  for (const guard of guards.results) await env.DB.prepare(guard.sql).run()
}
