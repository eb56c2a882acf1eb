import { recordReveal, revealedLately } from '../db/accounts/reveals.ts'
import { connect, newId } from '../db/connect.ts'
import { minute } from '../rules/durations.ts'
import { text } from '../steps/form/fields.ts'
import type { Form } from '../steps/form/step.ts'

/** What is asked before a full value is shown. */
export const revealForm: Form = {
  title: { zh: '查看完整信息', en: 'Show in full' },
  fields: {
    reason: text({
      label: { zh: '查看理由', en: 'Reason' },
      hint: { zh: '将记入日志。', en: 'It is recorded.' },
      example: '核对身份证件',
      max: 200,
    }),
  },
}

/** One row of personal data, and who looks at it. `column` is the field, or `*` for all of the row. */
export type Look = { by: string; table: string; row: string; column: string }

/** Writes down who looks and why; only then may the value be shown. */
export async function reveal(env: Env, { by, table, row, column }: Look, reason: string): Promise<void> {
  await recordReveal(connect(env), {
    id: newId(),
    by,
    tableName: table,
    rowId: row,
    columnName: column,
    reason,
    at: Date.now(),
  })
}

const stays = 30 * minute

/** Whether this person may still see the row in full for the reason they gave. */
export const isRevealed = (env: Env, { by, table, row }: Omit<Look, 'column'>): Promise<boolean> =>
  revealedLately(connect(env), { by, tableName: table, rowId: row }, Date.now() - stays)
