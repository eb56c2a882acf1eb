import { and, asc, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { accounts } from '../../src/db/accounts/accounts.ts'
import { sessions } from '../../src/db/accounts/sessions.ts'
import { halfFilledForms } from '../../src/db/half-filled.ts'
import { applications, courts, entries, events, materials } from '../../src/db/schema.ts'
import { factsOf } from '../../src/kinds/facts.ts'
import { journeyOf } from '../../src/kinds/journey/index.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { paths } from '../../src/paths.ts'
import { sha256 } from '../../src/privacy/bytes.ts'
import { type Answers, read } from '../../src/steps/form/step.ts'
import service from '../../src/worker.ts'
import { UsualForm, UsualPage } from './usual-page.tsx'

export * from '../../src/worker.ts'

/**
 * A step saved the usual way: an ORM whose queries are built where they are asked, one after the other, and a whole page
 * of components. It is spared what many do beside: sending the browser on, and reading all of it again for the next page.
 * It does less than the service: nothing is sealed, nothing takes turns.
 */
const usual = new Hono<{ Bindings: Env }>()
type C = Context<{ Bindings: Env }>

usual.post('/usual/applications/:id/edit/:step/:entry', async (c) => {
  const seen = await load(c)
  const at = journeyOf(preservation).findIndex(({ slug }) => slug === c.req.param('step'))
  const [here, next] = journeyOf(preservation).slice(at)
  const form = here?.forms[c.req.query('form') ?? '']
  if (!seen || !form || !next) return c.notFound()
  const given = (await c.req.parseBody({ all: true })) as Record<string, string>
  const heard = read(form, given, seen.answers)
  if (!heard.ok) return c.html(<UsualPage title="有误">{JSON.stringify(heard.mistakes)}</UsualPage>, 422)
  if (!(await save(c, Number(given.version), heard.value as Value))) return c.text('版本已变', 409)
  const { id, owner } = seen.application
  c.header('HX-Push-Url', paths.step(id, next.slug))
  return c.html(
    <UsualPage title={next.title.zh} name={owner}>
      {Object.entries(next.forms).map(([name, form]) => (
        <UsualForm
          form={form}
          action={paths.entry(id, next.slug, 'new', name)}
          values={seen.answers[next.slug]?.[0]?.value ?? {}}
        />
      ))}
    </UsualPage>,
  )
})

type Value = (typeof entries.$inferSelect)['value']

/** Everything about an application, if it belongs to whoever asks. */
async function load(c: C) {
  const db = drizzle(c.env.DB)
  const id = c.req.param('id')!
  const sid = await sha256(getCookie(c, 'sid', 'host') ?? '')
  const whose = db.select().from(sessions).innerJoin(accounts, eq(accounts.id, sessions.accountId))
  const visit = await whose.where(eq(sessions.id, sid)).get()
  if (!visit || visit.sessions.endedAt) return null
  const mine = and(eq(applications.id, id), eq(applications.owner, visit.accounts.id))
  const ofCourt = db.select().from(applications).leftJoin(courts, eq(courts.code, applications.court))
  const found = await ofCourt.where(mine).get()
  if (!found) return null
  const given = await db.select().from(entries).where(eq(entries.applicationId, id)).orderBy(asc(entries.createdAt))
  const history = await db.select().from(events).where(eq(events.applicationId, id)).orderBy(asc(events.seq))
  const files = await db.select().from(materials).where(eq(materials.applicationId, id))
  const answers: Answers = Object.groupBy(given, ({ step }) => step)
  return { application: found.applications, court: found.courts, answers, history, files }
}

/** Whether the entry was still the one that was looked at. */
async function save(c: C, version: number, value: Value): Promise<boolean> {
  const db = drizzle(c.env.DB)
  const [id, step, updatedAt] = [c.req.param('id')!, c.req.param('step')!, Date.now()]
  const it = and(eq(entries.applicationId, id), eq(entries.step, step), eq(entries.version, version))
  const changed = { value, updatedAt, version: sql`${entries.version} + 1` }
  const [entry] = await db.update(entries).set(changed).where(it).returning()
  if (!entry) return false
  await db.delete(halfFilledForms).where(and(eq(halfFilledForms.applicationId, id), eq(halfFilledForms.step, step)))
  const { court, stage, amount } = factsOf({ [step]: [entry] })
  await db.update(applications).set({ court, stage, amount, updatedAt }).where(eq(applications.id, id))
  return true
}

export default {
  ...service,
  fetch: (request: Request, env: Env, context: ExecutionContext) =>
    new URL(request.url).pathname.startsWith('/usual/')
      ? usual.fetch(request, env, context)
      : service.fetch(request, env, context),
} satisfies ExportedHandler<Env>
