import { DurableObject } from 'cloudflare:workers'

type Made<T> = new (ctx: DurableObjectState, env: Env) => T
type Call = (...given: unknown[]) => unknown
/** A call that is left out does not compile. */
type Calls<T> = { [Name in keyof T as Exclude<Name, keyof Rpc.DurableObjectBranded>]: true }

/** A Durable Object whose code is read when it is first called: every other isolate starts without it. */
export function late<T extends DurableObject<Env>>(read: () => Promise<Made<T>>, calls: Calls<T>) {
  class Late extends DurableObject<Env> {
    #made: Promise<T> | undefined
    static made = (late: Late) => (late.#made ??= read().then((Made) => new Made(late.ctx, late.env)))
  }
  for (const name of Object.keys(calls) as (keyof T)[])
    Object.assign(Late.prototype, {
      async [name](this: Late, ...given: unknown[]) {
        return ((await Late.made(this))[name] as Call)(...given)
      },
    })
  return Late
}
