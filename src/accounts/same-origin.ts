import type { Context, MiddlewareHandler, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { formIn, isForm, most } from '../once/form.ts'
import { isOurs } from '../once/key.ts'
import { paths } from '../paths.ts'

const safe = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses what another site makes a browser send: any request that may change something, of any content type. It has
 * to prove that it comes from our own pages: the browser says so, or the form carries a key that a page of ours gave
 * this browser. Without cookies only `machines` pass that say nothing; people are asked for the key there as well, as
 * somebody may be signed in to an account that is not theirs.
 */
export const sameOrigin =
  (machines: boolean): MiddlewareHandler =>
  async (c, next) => {
    if (safe.includes(c.req.method)) return next()
    const ours = fromUs(c.req.raw.headers, new URL(c.req.url).origin) ?? mayBeSilent(c, machines)
    if (ours === null) return limited(c, () => ifKeyed(c, next))
    return ours ? next() : refuse(c)
  }

const refuse = (c: Context) =>
  c.text(
    '此请求不是从本站页面发出的，请重新打开页面后再试。 This request did not come from our own pages. Open the page again and try once more.',
    403,
  )

/** What the browser says; null, where it says nothing. */
function fromUs(headers: Headers, here: string): boolean | null {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin !== null) return origin === here
  // Text browsers, and most others of before 2020, tell only by the page that the form stood on.
  const page = headers.get('referer')
  return page === null ? null : URL.parse(page)?.origin === here
}

/** Whether what says nothing may pass; null, where its form has to show its key. */
function mayBeSilent(c: Context, machines: boolean): boolean | null {
  const stranger = !c.req.header('cookie')
  if (c.req.path === paths.verify) return true
  return isForm(c) && !(stranger && machines) ? null : stranger
}

// It may not say how long it is either.
const limited = bodyLimit({ maxSize: most, onError: refuse })

// A text browser does not even tell the page where its address has a query.
async function ifKeyed(c: Context, next: Next): Promise<void> {
  if (await isOurs(c, String((await formIn(c))?.get('key') ?? ''))) return next()
  c.res = refuse(c)
}
