import { DurableObject } from 'cloudflare:workers'
import { type Fault, setFault, takeFault } from '../faults.ts'

/** A message as it stands on the phone; `at` in ms. */
export type Arrived = { at: number; text: string; code?: string }

const most = 50

/** Somebody's mobile phone, named by its number. It is no part of the court, so it keeps its messages to itself. */
export class SandboxPhone extends DurableObject<Env> {
  /** The newest first. */
  messages(): Arrived[] {
    return this.ctx.storage.kv.get<Arrived[]>('messages') ?? []
  }

  receive(message: Arrived): void {
    this.ctx.storage.kv.put('messages', [message, ...this.messages()].slice(0, most))
  }

  /** What goes wrong with the next `times` messages to this number. */
  fault(does: Fault, times: number): void {
    setFault(this.ctx.storage, 'sms', { does, times })
  }

  takeFault(): Fault | null {
    return takeFault(this.ctx.storage, 'sms')
  }
}
