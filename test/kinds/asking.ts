import { asksOf } from '../../src/kinds/asks/index.ts'
import type { Kind } from '../../src/kinds/kind.ts'
import type { Form } from '../../src/steps/form/step.ts'

/** Every event that asks something of whoever makes the move, with what it asks. */
export const asking = (kind: Kind): [event: string, form: Form][] =>
  Object.keys(kind.events).flatMap((event): [string, Form][] => {
    const form = asksOf(kind, event)
    return form ? [[event, form]] : []
  })
