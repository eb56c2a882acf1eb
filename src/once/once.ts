import type { Context, MiddlewareHandler } from 'hono'
import { openToken, ringOf, sealToken } from '../privacy/index.ts'
import { wantsFragment } from '../ui/page.tsx'
import type { OfficeVisit, Visit } from '../visit.ts'
import { sentForm } from './sent-form.ts'

type C = Context<Visit>
/** A page with mistakes repeats what was typed: what nobody types is not kept for anybody. */
const mostWrong = 256 * 1024
type First = { status: number; headers: [string, string][]; body: string; by: string | null; part: boolean }

/** A form that is sent again, its answer lost or its button pressed twice, shows the first answer: what it asks is done once. */
export const once: MiddlewareHandler<Visit> = async (c, next) => {
  const sent = c.req.method === 'POST' ? await sentForm(c) : null
  if (!sent) return next()
  const purpose = `first answer ${sent.fingerprint}`
  const answers = c.env.FIRST_ANSWERS.getByName(sent.browser)
  const kept = await answers.begin(sent.fingerprint)
  const first = kept && (await openToken(ringOf(c.env), purpose, kept))
  if (first) return shown(c, JSON.parse(first)) ?? next()
  await next()
  const again = await takenDown(c)
  c.executionCtx.waitUntil(
    answers.end(sent.fingerprint, again && (await sealToken(ringOf(c.env), purpose, JSON.stringify(again)))),
  )
}

/** What may be shown again: an answer that only leads on, or a page to whom it was shown. */
function shown(c: C, { status, headers, body, by, part }: First): Response | null {
  const address = new Headers(headers).get('hx-push-url')
  if (address && part !== wantsFragment(c)) return c.redirect(address, 303)
  const leads = status >= 300 && status < 400
  return leads || (by === whoOf(c) && part === wantsFragment(c))
    ? new Response(body || null, { status, headers })
    : null
}

/** What is kept: what was done, and what was wrong with what was given. Anything else is tried again when it is sent again. */
async function takenDown(c: C): Promise<First | null> {
  const { status, headers } = c.res
  if (status >= 400 && status !== 422) return null
  const body = await c.res.text()
  c.res = new Response(body || null, c.res)
  if (status === 422 && body.length > mostWrong) return null
  return { status, headers: [...headers], body, by: whoOf(c), part: wantsFragment(c) }
}

const whoOf = (c: C) => c.var.person?.accountId ?? (c as unknown as Context<OfficeVisit>).var.officer?.id ?? null
