import type { Context, MiddlewareHandler } from 'hono'
import { formIn, isForm } from '../once/form.ts'
import { isOurs } from '../once/key.ts'

const safe = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses what another site makes a browser send: any request that may change something, of any content type. What
 * says nothing of where it comes from passes where it carries nobody's rights; and as a form where people come in,
 * to be known there by its key.
 */
export const sameOrigin =
  (machines: boolean): MiddlewareHandler =>
  (c, next) => {
    const silent = () => !c.req.header('cookie') || (isForm(c) && !machines)
    return safe.includes(c.req.method) || (fromUs(c) ?? silent()) ? next() : refuse(c)
  }

/**
 * Refuses a form that neither the browser calls ours nor the key in it, which a page of ours gave to this browser: a
 * text browser tells nothing where the page's address has a query. Without cookies as well, for somebody may be signed
 * in to an account that is not theirs.
 */
export const ownForm: MiddlewareHandler = async (c, next) => {
  if (safe.includes(c.req.method) || !isForm(c) || fromUs(c)) return next()
  return (await isOurs(c, String((await formIn(c))?.get('key') ?? ''))) ? next() : refuse(c)
}

/** Does so only with what the browser itself calls ours: it needs no looking at its form. */
export const surelyOurs =
  (then: MiddlewareHandler): MiddlewareHandler =>
  (c, next) =>
    fromUs(c) ? then(c, next) : next()

const refuse = async (c: Context) =>
  c.text(
    '此请求不是从本站页面发出的，请重新打开页面后再试。 This request did not come from our own pages. Open the page again and try once more.',
    403,
  )

/** What the browser says; null, where it says nothing. */
function fromUs({ req: { raw, url } }: Context): boolean | null {
  const site = raw.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = raw.headers.get('origin')
  if (origin !== null) return url.startsWith(`${origin}/`)
  // Text browsers, and most others of before 2020, tell only by the page that the form stood on.
  const page = raw.headers.get('referer')
  return page === null ? null : URL.parse(page)?.origin === new URL(url).origin
}
