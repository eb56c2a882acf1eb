import * as db from '../../db/accounts/identities.ts'
import { connect, newId } from '../../db/connect.ts'
import { scans } from '../../files/allowed.ts'
import { look } from '../../files/look.ts'
import { keep } from '../../files/store.ts'
import { sha256Hex } from '../../privacy/bytes.ts'
import { ringOf } from '../../privacy/index.ts'
import type { Said } from '../../words/lang.ts'
import { openAccountKey } from '../account-key.ts'
import { sealName } from '../vault.ts'
import {
  type Details,
  numberIndex,
  type OrganisationDetails,
  openDetails,
  type PersonDetails,
  sealDetails,
} from './details.ts'
import { joinOrganisation } from './organisation.ts'

/** What somebody asks a court to check by hand. */
type Request = { accountId: string; kind: db.IdentityKind; court: string; details: Details; papers: File[] }
type Asked =
  | { ok: true }
  | { ok: false; because: 'waiting' }
  | { ok: false; because: 'paper'; name: string; says: Said }

export async function askCourt(env: Env, { accountId, kind, court, details, papers }: Request): Promise<Asked> {
  const opened = await openAccountKey(env, accountId)
  if (!opened) return { ok: false, because: 'waiting' }
  const id = newId()
  const copies: db.Paper[] = []
  for (const paper of papers) {
    const kept = await keepPaper(env, id, paper)
    if (!kept.ok) {
      await letGo(env, copies)
      return { ok: false, because: 'paper', name: paper.name, says: kept.because }
    }
    copies.push(kept.paper)
  }
  const sealed = {
    numberIndex: await numberIndex(ringOf(env), details),
    detailsSealed: await sealDetails(opened.key, 'identities', id, details),
  }
  const asked = {
    id,
    accountId,
    kind,
    court,
    state: 'waiting' as const,
    method: 'documents' as const,
    askedAt: Date.now(),
  }
  if (await db.askForIdentity(connect(env), { ...asked, ...sealed }, copies)) return { ok: true }
  await letGo(env, copies)
  return { ok: false, because: 'waiting' }
}

async function letGo(env: Env, papers: db.Paper[]): Promise<void> {
  if (papers.length) await env.FILES.delete(papers.map(({ key }) => key))
}

async function keepPaper(env: Env, identityId: string, file: File) {
  const { bytes, found } = await look(file, scans)
  if (!found.ok) return found
  const key = `identities/${identityId}/${await sha256Hex(bytes)}`
  const kept = await keep(env.FILES, key, { bytes, type: found.type })
  return kept.ok ? { ok: true as const, paper: { identityId, key, type: found.type, name: found.name } } : kept
}

type Verdict = { id: string; officer: string; court: string; because?: string }

/** The court's word: verified, or refused for a reason. The copies are deleted with it. False when it was decided before. */
export async function decide(env: Env, { id, officer, court, because }: Verdict): Promise<boolean> {
  const identity = await db.identityById(connect(env), id)
  if (!identity || identity.court !== court) return false
  const state = because ? ('refused' as const) : ('verified' as const)
  const decided = { state, decidedBy: officer, decidedAt: Date.now(), ...(because && { because }) }
  if (!(await db.decideIdentity(connect(env), id, decided))) return false
  if (state === 'verified') await grant(env, identity)
  await deletePapers(env, id)
  return true
}

/** What a verified identity brings: a name to the account, or a seat in the organisation. */
async function grant(env: Env, { id, accountId, kind, detailsSealed }: db.IdentityRow): Promise<void> {
  const opened = await openAccountKey(env, accountId)
  const details = opened && (await openDetails<Details>(opened.key, 'identities', id, detailsSealed))
  if (!opened || !details) return
  if (kind === 'organisation') await joinOrganisation(env, accountId, details as OrganisationDetails)
  if (kind !== 'person') return
  const { name } = details as PersonDetails
  await db.nameAccount(connect(env), { id, accountId }, await sealName(opened.key, accountId, name))
}

export async function deletePapers(env: Env, id: string): Promise<void> {
  await letGo(env, await db.papersOf(connect(env), id))
  await db.forgetPapers(connect(env), id)
}

/** One request with its details opened, for the court that was asked. */
export async function openRequest(env: Env, id: string, court: string) {
  const identity = await db.identityById(connect(env), id)
  if (!identity || identity.court !== court) return null
  const opened = await openAccountKey(env, identity.accountId)
  const details = opened && (await openDetails<Details>(opened.key, 'identities', id, identity.detailsSealed))
  return details && { identity, details, papers: await db.papersOf(connect(env), id) }
}
