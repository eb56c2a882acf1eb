import { createChallenge, type Payload, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

// About a quarter of a second on an office machine, a few seconds on an old phone, while one fills in the form.
const cost = 1000
const most = 1000

/** A puzzle that costs a browser some work; solved unseen where scripts run. */
export const makeWork = (id: string, secret: string, expiresAt: number, random: (below: number) => number) =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: most / 2 + random(most),
    data: { id },
    deriveKey,
    expiresAt: new Date(expiresAt),
    hmacSignatureSecret: secret,
  })

/** Whether the work belongs to this captcha and was really done. */
export async function workDone(written: string, id: string, secret: string): Promise<boolean> {
  const work = parse(written)
  if (work?.challenge?.parameters?.data?.id !== id) return false
  const { verified } = await verifySolution({ ...work, deriveKey, hmacSignatureSecret: secret }).catch(() => unverified)
  return verified
}

const unverified = { verified: false }

function parse(written: string): Payload | null {
  try {
    return JSON.parse(written) as Payload
  } catch {
    return null
  }
}
