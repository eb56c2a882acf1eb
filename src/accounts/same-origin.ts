import type { MiddlewareHandler } from 'hono'

const safe = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses what another site makes a browser send: any request that may change something, of any content type. With
 * cookies it has to prove that it comes from our own pages; without them, as when somebody is to be signed in to an
 * account that is not theirs, it is refused where the browser says that it comes from elsewhere.
 */
export const sameOrigin: MiddlewareHandler<{ Bindings: Env }> = async (c, next) => {
  const { method, url } = c.req
  if (!safe.includes(method) && !fromUs(c.req.raw.headers, new URL(url).origin)) {
    return c.text('此请求不是从本站页面发出的。 This request did not come from our own pages.', 403)
  }
  return next()
}

function fromUs(headers: Headers, here: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin !== null) return origin === here
  // Text browsers, and most others of before 2020, tell only by the page that the form stood on.
  const page = headers.get('referer')
  return page === null ? !headers.has('cookie') : URL.parse(page)?.origin === here
}
