import type { MiddlewareHandler } from 'hono'

const safe = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses what another site makes a browser send: any request that may change something, of any content type,
 * that carries cookies and does not prove to come from our own pages.
 */
export const sameOrigin: MiddlewareHandler<{ Bindings: Env }> = async (c, next) => {
  const { method, url } = c.req
  if (!safe.includes(method) && c.req.header('cookie') !== undefined && !fromUs(c.req.raw.headers, url)) {
    return c.text('此请求不是从本站页面发出的。 This request did not come from our own pages.', 403)
  }
  return next()
}

function fromUs(headers: Headers, url: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return headers.get('origin') === new URL(url).origin
}
