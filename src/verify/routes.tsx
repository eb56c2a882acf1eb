import { paths } from '../paths.ts'
import { tidyCode } from '../privacy/code.ts'
import { Hono } from '../routing.ts'
import { type Filled, type Mistakes, read } from '../steps/form/step.ts'
import { readForm } from '../ui/form/read-form.ts'
import { page } from '../ui/page.tsx'
import type { Asking, Visit } from '../visit.ts'
import { Ask } from './ask.tsx'
import { type Found, findByCode, findByHash, findByHolder } from './find.ts'
import { hashForm, numberForm } from './forms.ts'
import { words } from './words.ts'

// What a document and its guarantee are is known when there is one to show.
const answer = async (c: Asking, found: Found) => (await import('./answer.tsx')).answer(c, found)

/** Anybody who holds a document can ask whether it is true. */
export const verify = new Hono<Visit>()

// The QR code on the document leads here; a code is no secret to whoever holds the paper.
verify.get(paths.verify, async (c) => {
  const { number, code, sha256 } = c.req.query()
  if (number && code) return answer(c, await findByCode(c.env, number, tidyCode(code)))
  if (sha256 !== undefined) return byHash(c, { sha256 })
  if (number && code === undefined) return ask(c, { number })
  return number === undefined ? ask(c) : unread(c, { number, proof: code ?? '' })
})

/** A link that was cut off: what there is of it stands in the form, beside what is missing. */
function unread(c: Asking, given: { number: string; proof: string }) {
  const heard = read(numberForm, given)
  return ask(c, given, heard.ok ? undefined : heard.mistakes)
}

verify.post(paths.verify, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(numberForm, sent.given)
  if (!heard.ok) return ask(c, sent.given, heard.mistakes)
  return answer(c, await byNumber(c, String(heard.value.number), String(heard.value.proof)))
})

const byNumber = (c: Asking, number: string, proof: string): Promise<Found> =>
  proof.length === 4 ? findByHolder(c.env, number, proof, c.req.raw.headers) : findByCode(c.env, number, proof)

async function byHash(c: Asking, given: { sha256: string }) {
  const heard = read(hashForm, given)
  return heard.ok ? answer(c, await findByHash(c.env, String(heard.value.sha256))) : ask(c, given, heard.mistakes)
}

const ask = (c: Asking, values?: Filled, mistakes?: Mistakes) =>
  page(c, words.title, <Ask values={values} mistakes={mistakes} />, mistakes ? 422 : 200)
