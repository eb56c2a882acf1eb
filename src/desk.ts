import { DurableObject } from 'cloudflare:workers'
import { type Application, loadApplication, openApplication } from './application.ts'
import { connect } from './db/connect.ts'
import { land } from './db/land.ts'
import { type MaterialRow, type Rows, rowsOf } from './db/read.ts'
import * as write from './db/write.ts'
import { openFilledIn } from './db/write-filled.ts'
import { alsoWrites } from './desk/also.ts'
import { type Command, decide, type Refusal } from './desk/decide.ts'
import type { Change, Leaving, Removing } from './desk/edit.ts'
import * as editing from './desk/editing.ts'
import { type Edited, notOpen } from './desk/editing.ts'
import { type CarriedIn, filledIn } from './desk/filled-in.ts'
import { landingOf } from './desk/landing.ts'
import { handedInAt, onlyHere } from './desk/papers.ts'
import { numberTaken } from './documents/set-aside.ts'
import { heldIn, roomFor } from './files/quota.ts'
import { forgetMaterial, forgetMaterials } from './files/store.ts'
import { editable, type KindSlug } from './kinds/kind.ts'
import { newDataKey, ringOf } from './privacy/index.ts'

export type Outcome = { ok: true; status: string; version: number } | ({ ok: false } & Refusal)

/** What is done in a turn, on an application as it was seen. */
type Work<T> = (application: Application, seen: Rows) => Promise<T>

/**
 * One Desk per application, named by its id: whatever moves it is done here, and what people save while another does.
 * Each call takes a turn: awaiting D1 leaves the object free to start the next call, so the object alone is no lock.
 */
export class Desk extends DurableObject<Env> {
  #id = this.ctx.id.name!
  #db = connect(this.env, this.#id)
  #last: Promise<unknown> = Promise.resolve()

  async open(kind: KindSlug, owner: string, backs?: string): Promise<void> {
    const { wrapped } = await newDataKey(ringOf(this.env))
    await write.openApplication(this.#db, { id: this.#id, kind, owner, dataKey: wrapped, backs, at: Date.now() })
  }

  /** Opens what another application has asked and handed in already, whole or not at all. */
  async openFilled(opened: Pick<write.Opened, 'kind' | 'owner' | 'backs'>, carried: CarriedIn): Promise<void> {
    await this.#next(async () => {
      if (await loadApplication(this.env, this.#id)) return
      await openFilledIn(this.#db, await filledIn(this.env, { ...opened, id: this.#id }, carried))
    })
  }

  /** Makes the move that the lifecycle opens, once per key, and answers with what it came to. */
  apply(command: Command, seen?: Rows | null): Promise<Outcome> {
    return this.#turn<Outcome>(seen, async (application) => {
      const before = application.history.find(({ command: key }) => key === command.key)
      if (before) return { ok: true, status: before.to, version: before.seq }
      const now = Date.now()
      const yes = decide(application, command, now)
      if (!yes.ok) return yes
      // The mark before the write: whatever happens next, the alarm will look at what was left open.
      await this.ctx.storage.setAlarm(now + 1000)
      const landing = await landingOf(this.#db, application, { command, yes, now })
      const also = await alsoWrites(this.env, this.#db, application, landing)
      const landed = await land(this.#db, { ...landing, also })
      if (landed === 'landed') return { ok: true, status: yes.move.to, version: landing.event.seq }
      return landed === 'number taken'
        ? { ok: false, because: 'mistakes', mistakes: { number: numberTaken } }
        : { ok: false, because: landed, status: application.status }
    })
  }

  answer(change: Change): Promise<Edited> {
    return this.#edit((seen) => editing.answer(seen, change))
  }

  remove(removing: Removing): Promise<Edited> {
    return this.#edit((seen) => editing.remove(seen, removing))
  }

  leave(leaving: Leaving): Promise<Edited> {
    return this.#edit((seen) => editing.leave(seen, leaving))
  }

  /** `already`: its bytes were there before, and may have gone meanwhile with another paper that was the same. */
  attach(material: MaterialRow, already = false): Promise<Edited> {
    return this.#paper(async (application) => {
      // Looked at in the turn: many that come at once would each find the same room.
      const others = application.files.filter(({ id }) => id !== material.id)
      const room = roomFor(heldIn(others, material.slot), material.size)
      if (!room.ok) {
        if (!application.files.some(({ key }) => key === material.key)) await this.#forget(application, material.key)
        return { ok: false, because: 'full', says: room.because }
      }
      if (already && !(await this.env.FILES.head(material.key))) return notOpen
      if (others.length < application.files.length) return { ok: true }
      return (await write.addMaterial(this.#db, application.version, material)) ? { ok: true } : notOpen
    })
  }

  /** The row first: bytes that stay behind harm nobody, and go with their draft. */
  detach(material: string): Promise<Edited> {
    return this.#paper(async (application) => {
      if (!application.files.some(({ id }) => id === material)) return { ok: true }
      if (!(await write.removeMaterial(this.#db, application, material))) return notOpen
      const key = onlyHere(application, material)
      if (key) await this.#forget(application, key)
      return { ok: true }
    })
  }

  #forget = (application: Application, key: string) =>
    forgetMaterial(this.env.FILES, key, handedInAt(application)).catch(() => undefined)

  /** Deletes a draft; what was ever submitted can only be withdrawn. */
  discard(): Promise<Edited> {
    return this.#turn<Edited>(null, async ({ version }) => {
      if (version > 0) return { ok: false, because: 'not open' }
      await write.discard(this.#db, this.#id)
      await forgetMaterials(this.env.FILES, this.#id)
      return { ok: true }
    })
  }

  override async alarm(): Promise<void> {
    // What follows a move is most of the code, and none of it is needed to make one.
    const { deliver } = await import('./after/index.ts')
    const next = await deliver(this.env, this.#db, this.#id, Date.now())
    if (next !== null) await this.ctx.storage.setAlarm(next)
  }

  /** Looks at once at what is left open; the sweep calls it where an alarm was lost. */
  async wake(): Promise<void> {
    await this.ctx.storage.setAlarm(Date.now())
  }

  #edit(edit: (seen: editing.Seen) => editing.Editing): Promise<Edited> {
    return this.#next(() => editing.lookingAgain(this.env, this.#id, edit))
  }

  #paper(work: Work<Edited>): Promise<Edited> {
    return this.#turn<Edited>(null, async (application, seen) =>
      editable(application.kind, application.status, 'materials') && !application.frozen
        ? work(application, seen)
        : notOpen,
    )
  }

  /**
   * Works on what the caller has just seen, which saves a read: every write is fenced by what was seen. Whatever does not
   * come off that way is looked at again as it stands, so nobody is refused for something stale.
   */
  #turn<T extends { ok: boolean }>(seen: Rows | null | undefined, work: Work<T>) {
    const on = async (rows: Rows) => work(await openApplication(this.env, rows), rows)
    return this.#next<T | { ok: false; because: 'missing' }>(async () => {
      const done = seen?.row.id === this.#id ? await on(seen) : null
      if (done?.ok) return done
      const rows = await rowsOf(this.#db, this.#id)
      return rows ? on(rows) : { ok: false, because: 'missing' }
    })
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}
