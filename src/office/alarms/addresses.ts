import type { WebhookNews } from '../../after/news.ts'
import { tell } from '../../after/tell-partners.ts'
import { connect } from '../../db/connect.ts'
import { decideWebhook } from '../../db/partners/webhooks.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { onwardSaying } from '../../ui/done.tsx'
import { saidYes } from '../../ui/form/decision.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import type { OfficeVisit } from '../../visit.ts'
import { only } from '../staff/only.ts'
import type { DoneHere } from './words.ts'

/** Where partners want events sent: what an address is told, an administrator has to have agreed to. */
export const addresses = new Hono<OfficeVisit>()

addresses.use('/webhooks/*', only('administrator'))
addresses.post('/webhooks/:id/decision', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const { id: officer, court } = c.var.officer
  const [db, at, yes] = [connect(c.env), Date.now(), saidYes(sent.given)]
  const decided = await decideWebhook(db, court, c.req.param('id'), { by: officer, yes, at })
  if (!decided) return onwardSaying(c, paths.courtAlarms, 'notWaiting' satisfies DoneHere)
  const { id, kind, tenant, url, disabledBecause } = decided
  const type = yes ? 'webhook.approved' : 'webhook.disabled'
  const data: WebhookNews = { id, url, ...(disabledBecause && { because: disabledBecause }) }
  await tell(c.env, { id: `${id}.${type}`, kind, tenant, type, subject: id, data, at })
  return onwardSaying(c, paths.courtAlarms, (yes ? 'approved' : 'turnedDown') satisfies DoneHere)
})
