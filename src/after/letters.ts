import { connect } from '../db/connect.ts'
import { documentsOf, voidDocument } from '../db/documents.ts'
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

/** The guarantee behind a preservation that was handed in is used up: it backs this one and no other. */
export const useGuarantee: After = async (env, { id, backs }) => {
  if (!backs) return { ok: true }
  const used = await env.DESK.getByName(backs).apply({ key: `use ${id}`, event: 'use', actor: 'court', actorId: id })
  // Revoked meanwhile: the court sees that the letter no longer stands.
  return used.ok || used.because === 'not open' ? { ok: true } : { ok: false, because: used.because }
}
