import { DurableObject } from 'cloudflare:workers'
import { type Fault, setFault, takeFault } from '../faults.ts'

/** How a check can come out: the right face, another face, no picture to compare with, or a provider out of order. */
export const decisions = ['pass', 'fail', 'no-picture', 'down'] as const
export type Decision = (typeof decisions)[number]

type Opened = { name: string; idCard: string; returnTo: string; at: number }
export type Check = Opened & { decision: Decision | null; score: number | null; seq: string }

/** One face check, named by its BizToken; the one named `faults` holds what goes wrong before there is a token. */
export class SandboxFace extends DurableObject<Env> {
  open(opened: Opened): void {
    this.ctx.storage.kv.put('check', { ...opened, decision: null, score: null, seq: crypto.randomUUID() })
  }

  check(): Check | null {
    return this.ctx.storage.kv.get<Check>('check') ?? null
  }

  /** Who has passed has passed; anything else may be tried again. False where there is nothing to decide. */
  decide(decision: Decision, score: number): boolean {
    const check = this.check()
    if (!check || check.decision === 'pass') return false
    this.ctx.storage.kv.put('check', { ...check, decision, score, seq: crypto.randomUUID() })
    return true
  }

  fault(call: string, does: Fault, times: number): void {
    setFault(this.ctx.storage, call, { does, times })
  }

  takeFault(call: string): Fault | null {
    return takeFault(this.ctx.storage, call)
  }
}
