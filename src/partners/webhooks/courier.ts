import { DurableObject } from 'cloudflare:workers'
import type { WebhookNews } from '../../after/news.ts'
import { connect } from '../../db/connect.ts'
import { dueFor, nextDue, noteTry } from '../../db/partners/deliveries.ts'
import { publish } from '../../db/partners/feed.ts'
import { disableWebhook, type Webhook, webhookById } from '../../db/partners/webhooks.ts'
import { day, minute } from '../../rules/durations.ts'
import { echoes, post } from './post.ts'
import { outcome } from './schedule.ts'
import { newSigner, publicKeyOf, type Signer, secretOf } from './signature.ts'

const atOnce = 20
const overlap = day
const watch = minute
// What happens together is sent together.
const moment = 1_000

/** One Courier per webhook, named by its id: holds the signing keys, which never leave it, and delivers the post. */
export class Courier extends DurableObject<Env> {
  #id = this.ctx.id.name!
  #db = connect(this.env)
  #poked = false

  /** Makes the keys on first use; gives the public one. */
  async open(): Promise<string> {
    return publicKeyOf((await this.#signers())[0]!)
  }

  /** A new key signs first from now on; the old one signs beside it for a day. Asked twice with one key, done once. */
  async rotate(command: string): Promise<string> {
    const [current, ...old] = await this.#signers()
    if (current?.id === command) return publicKeyOf(current)
    const signer = newSigner(command)
    const retired = [current!, ...old].map((one) => ({ retiresAt: Date.now() + overlap, ...one }))
    await this.ctx.storage.put('signers', [signer, ...retired])
    return publicKeyOf(signer)
  }

  async secret(): Promise<string> {
    return secretOf((await this.#signers())[0]!)
  }

  /** Whether the address is one where the partner reads what arrives. */
  async challenge(): Promise<boolean> {
    const webhook = await webhookById(this.#db, this.#id)
    return webhook !== null && echoes(this.env, webhook, await this.#signers())
  }

  /** There is post. */
  async poke(): Promise<void> {
    this.#poked = true
    await this.ctx.storage.setAlarm(Date.now() + moment)
  }

  async close(): Promise<void> {
    await this.ctx.storage.deleteAll()
    await this.ctx.storage.deleteAlarm()
  }

  override async alarm(): Promise<void> {
    const webhook = await webhookById(this.#db, this.#id)
    if (!webhook?.approvedAt || webhook.disabledAt) return
    // Armed before anything is sent: should this run die, another one looks again.
    await this.ctx.storage.setAlarm(Date.now() + watch)
    this.#poked = false
    const due = await dueFor(this.#db, this.#id, Date.now(), atOnce)
    const signers = await this.#signers()
    const ends = await Promise.all(due.map((item) => this.#deliver(webhook, signers, item)))
    const because = ends.find((end) => end !== null)
    if (because) await this.#disable(webhook, because)
    await this.#rest(because ? null : await nextDue(this.#db, this.#id))
  }

  async #deliver(webhook: Webhook, signers: Signer[], { delivery, event }: Due): Promise<string | null> {
    const posted = await post(this.env, webhook.url, signers, event)
    const tries = delivery.tries + 1
    const next = outcome(posted.delivered, tries)
    const dueAt = Date.now() + (next.state === 'waiting' ? next.wait : 0)
    const tried = { state: next.state, tries, dueAt, answer: posted.answer, triedAt: Date.now() }
    await noteTry(this.#db, this.#id, event.seq, tried)
    if (posted.gone) return 'the address answered 410'
    return next.state === 'failed' ? 'nothing was accepted for three days' : null
  }

  // The notice goes into the feed and to the tenant's other webhooks: this one no longer listens.
  async #disable({ id, kind, tenant, url }: Webhook, because: string): Promise<void> {
    await disableWebhook(this.#db, id, because, Date.now())
    const data: WebhookNews = { id, url, because }
    const notice = { id: `${id}.disabled.${Date.now()}`, kind, tenant, type: 'webhook.disabled', subject: id }
    const others = await publish(this.#db, { ...notice, data, at: Date.now() })
    await Promise.all(others.map((other) => this.env.COURIER.getByName(other).poke()))
  }

  async #rest(next: number | null): Promise<void> {
    if (this.#poked) await this.ctx.storage.setAlarm(Date.now() + moment)
    else if (next === null) await this.ctx.storage.deleteAlarm()
    else await this.ctx.storage.setAlarm(next)
  }

  async #signers(): Promise<Signer[]> {
    const kept = (await this.ctx.storage.get<Signer[]>('signers')) ?? []
    const inUse = kept.filter(({ retiresAt }) => !retiresAt || retiresAt > Date.now())
    if (inUse.length) return inUse
    const made = [newSigner('first')]
    await this.ctx.storage.put('signers', made)
    return made
  }
}

type Due = Awaited<ReturnType<typeof dueFor>>[number]
