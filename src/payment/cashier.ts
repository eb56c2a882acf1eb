import { DurableObject } from 'cloudflare:workers'
import { connect } from '../db/connect.ts'
import type { Asked, Begun } from './begin.ts'
import type { Till } from './till.ts'

// Providers and clocks are much code: it is read when there is something to pay.
const working = () => import('./cashier-work.ts')
type Work = Awaited<ReturnType<typeof working>>

/** Longer than any call takes: whatever stops the work, the alarm takes it up again. */
const mark = 30_000

/**
 * One Cashier per application, named by its id: it alone talks to the providers about that application, one call
 * after another, so that the Desk never waits for them. What the money means, the Desk decides.
 */
export class Cashier extends DurableObject<Env> {
  #till: Till = {
    env: this.env,
    id: this.ctx.id.name!,
    db: connect(this.env, this.ctx.id.name!),
    now: () => Date.now(),
    provider: async (name) => (await working()).paymentProvider(this.env, name),
  }
  #last: Promise<unknown> = Promise.resolve()
  #beginning = new Map<string, Promise<Begun>>()

  /** Clicks that come while the first is being answered get its answer. */
  begin(asked: Asked): Promise<Begun> {
    const click = JSON.stringify(asked)
    const begun =
      this.#beginning.get(click) ??
      this.#turn((till, { begin }) => begin(till, asked)).finally(() => this.#beginning.delete(click))
    this.#beginning.set(click, begun)
    return begun
  }

  /** Ends an order that is open, to choose another way. */
  replace(order: string): Promise<boolean> {
    return this.#turn((till, { replace }) => replace(till, order))
  }

  /** Asks the provider now: somebody came back from it, or it sent a notice. */
  async look(order?: string): Promise<void> {
    await this.#turn((till, { look }) => look(till, order))
  }

  // It rings again by itself where this is not done, so it needs no mark.
  override async alarm(): Promise<void> {
    await this.#next(async (all) => {
      await all.look(this.#till)
      await this.#arm(all)
    })
  }

  /** Keeps the dates of a notice that was issued. */
  async keepDates(): Promise<void> {
    await this.#next((all) => this.#arm(all))
  }

  /** Looks soon: a move has changed what is to be paid, or the sweep found something left. */
  async wake(): Promise<void> {
    await this.#ringBy(Date.now())
  }

  #turn<T>(work: (till: Till, all: Work) => Promise<T>): Promise<T> {
    return this.#next(async (all) => {
      await this.#ringBy(Date.now() + mark)
      const done = await work(this.#till, all)
      await this.#arm(all)
      return done
    })
  }

  #next<T>(work: (all: Work) => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => work(await working()))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  // One that rings sooner does as well, and setting it anew is a row written.
  async #ringBy(at: number): Promise<void> {
    const set = await this.ctx.storage.getAlarm()
    if (set === null || set > at) await this.ctx.storage.setAlarm(at)
  }

  async #arm({ nextLook, accountIn }: Work): Promise<void> {
    const at = nextLook(await accountIn(this.#till), Date.now())
    await (at === null ? this.ctx.storage.deleteAlarm() : this.ctx.storage.setAlarm(Math.max(at, Date.now() + 1000)))
  }
}
