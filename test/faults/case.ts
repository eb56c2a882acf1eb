import { connect, newId } from '../../src/db/connect.ts'
import { land } from '../../src/db/land.ts'
import { markOf } from '../../src/db/mark.ts'
import { chainHash } from '../../src/desk/chain.ts'

/** Owners whose applications get no documents: setting them is proved elsewhere, and is most of the work. */
const paperless = `create trigger if not exists no_papers after update of outbox on applications
  when new.owner in ('faults', 'payer') and (new.outbox like '%"send payment notice"%' or new.outbox like '%"send receipt"%')
  begin update applications set outbox = (
    select json_group_object(key, json_set(value, '$.effects', json((select json_group_array(e.value)
      from json_each(f.value, '$.effects') e where e.value not in ('send payment notice', 'send receipt')))))
    from json_each(new.outbox) f)
  where id = new.id; end`
const withoutPapers = (env: Env) => env.DB.prepare(paperless).run()

/** An application that was handed in: the forms before it are proved elsewhere, money begins after them. */
export async function handedIn(env: Env, id: string, owner: string): Promise<void> {
  await withoutPapers(env)
  await env.DESK.getByName(id).open('preservation', owner)
  const opened = env.DB.prepare('select updated_at from applications where id = ?').bind(id)
  const updatedAt = (await opened.first<number>('updated_at'))!
  const event = {
    applicationId: id,
    seq: 1,
    command: crypto.randomUUID(),
    event: 'submit',
    from: 'draft',
    to: 'in_review',
    actor: 'submitter' as const,
    actorId: owner,
    told: {},
    at: Date.now(),
    prev: '',
  }
  const court = env.DB.prepare(`update applications set court = '津0116' where id = ?`).bind(id)
  const landing = {
    event: { ...event, hash: await chainHash(event) },
    on: { mark: markOf({ updatedAt }, []), papers: [] },
    number: `BQ-${id}`,
    submittedAt: event.at,
    due: null,
    answerBy: null,
    urgent: false,
    effects: [],
  }
  await land(connect(env), { ...landing, also: [court] })
}

/** One that waits for its fee. */
export async function newCase(env: Env): Promise<string> {
  const id = newId()
  await handedIn(env, id, 'faults')
  const desk = env.DESK.getByName(id)
  const told = { feeBasis: 'other', fee: '5000.00', feeReason: '测试', payBy: '2035-12-31' }
  const done = await desk.apply({ key: crypto.randomUUID(), event: 'accept', actor: 'clerk', actorId: 'faults', told })
  if (!done.ok) throw new Error(done.because)
  await env.CASHIER.getByName(id).wake()
  return id
}

/** All faults off: what is still open comes to rest. True once nothing of it is. */
export async function atRest(env: Env, id: string): Promise<boolean> {
  const open = await env.DB.prepare(
    `select (select count(*) from payment_refunds where application_id = ?1 and status = 'requested')
       + (select count(*) from payment_orders where application_id = ?1 and (status = 'held'
         or status in ('created', 'pending') and (status = 'created' or closing is not null or seen = 'unknown')))
       + (select count(*) from payment_hints h join payment_orders o on o.number = h.order_number
         where o.application_id = ?1 and h.applied_at is null)
       + (select count(*) from applications where id = ?1 and outbox is not null) as n`,
  )
    .bind(id)
    .first<{ n: number }>()
  return open!.n === 0
}
