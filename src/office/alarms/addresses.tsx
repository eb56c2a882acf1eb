import { Hono } from 'hono'
import type { WebhookNews } from '../../after/news.ts'
import { tell } from '../../after/tell-partners.ts'
import { connect } from '../../db/connect.ts'
import { decideWebhook, type Waiting } from '../../db/partners/webhooks.ts'
import { paths } from '../../paths.ts'
import { Decision, saidYes } from '../../ui/form/decision.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import { useLang, useSay } from '../../ui/lang.tsx'
import { onward } from '../../ui/onward.ts'
import { problem } from '../../ui/problem.ts'
import { moment } from '../../ui/time.ts'
import type { OfficeVisit } from '../../visit.ts'
import { words } from './words.ts'

/** Where partners want events sent: what an address is told, an administrator has to have agreed to. */
export const addresses = new Hono<OfficeVisit>()

addresses.post('/webhooks/:id/decision', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const { id: officer, court } = c.var.officer
  const [db, at, yes] = [connect(c.env), Date.now(), saidYes(sent.given)]
  const decided = await decideWebhook(db, court, c.req.param('id'), { by: officer, yes, at })
  if (!decided) return problem(c, 'notFound')
  const { id, kind, tenant, url, disabledBecause } = decided
  const type = yes ? 'webhook.approved' : 'webhook.disabled'
  const data: WebhookNews = { id, url, ...(disabledBecause && { because: disabledBecause }) }
  await tell(c.env, { id: `${id}.${type}`, kind, tenant, type, subject: id, data, at })
  return onward(c, paths.courtAlarms)
})

export const Addresses = ({ waiting }: { waiting: Waiting[] }) => {
  const say = useSay()
  return (
    <>
      <h2>{say(words.addresses)}</h2>
      <p>{say(words.addressesLead)}</p>
      {waiting.map((webhook) => (
        <Address webhook={webhook} />
      ))}
    </>
  )
}

const Address = ({ webhook: { id, partner, url, types, createdAt } }: { webhook: Waiting }) => {
  const [lang, say] = [useLang(), useSay()]
  return (
    <article class="card" id={id}>
      <h3>{partner}</h3>
      <p>
        <code>{url}</code>
      </p>
      <p class="hint">
        {types.includes('*') ? say(words.everything) : types.join(', ')} · {moment(createdAt, lang)}
      </p>
      <Decision action={paths.courtWebhook(id)} yes={words.approve} no={words.turnDown} about={url} />
    </article>
  )
}
