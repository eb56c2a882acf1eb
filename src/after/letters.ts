import { connect } from '../db/connect.ts'
import { documentsOf, voidDocument } from '../db/documents.ts'
import { useUp } from '../letters.ts'
import type { After } from './index.ts'

const reasons = {
  revoke: { zh: '保险公司已撤销保函。', en: 'The insurer revoked the letter.' },
  surrender: { zh: '保险合同已退保。', en: 'The policy was surrendered.' },
}

/** Whoever checks the letter or the policy is told from now on that it no longer stands. */
export const voidLetter: After = async (env, { id }, event) => {
  const db = connect(env, id)
  const because = event.event === 'surrender' ? reasons.surrender : reasons.revoke
  for (const document of await documentsOf(db, id)) await voidDocument(db, document, event.at, because)
  return { ok: true }
}

/** The guarantee behind a preservation that was handed in, where it could not be used up at once. */
export const useGuarantee: After = async (env, application) => {
  const used = await useUp(env, application)
  return used.ok ? used : { ok: false, because: used.because }
}
