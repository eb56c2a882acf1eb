import { doorOf } from './index.ts'

/**
 * Where whoever opens an address that only takes forms is led: to the nearest page above it. So does somebody who
 * pressed a button after their session had ended, and signed in again.
 */
export async function pageAbove(method: string, path: string): Promise<string | null> {
  if (method !== 'GET' || !(await answers('POST', path))) return null
  const parts = path.split('/')
  for (const place of parts.keys()) {
    const above = parts.slice(0, -place).join('/')
    if (above && (await answers('GET', above))) return above
  }
  return null
}

/** What may be done at an address; nothing, where there is none. */
export async function methodsOf(path: string): Promise<string[]> {
  const [get, post] = await Promise.all([answers('GET', path), answers('POST', path)])
  return [...(get ? ['GET'] : []), ...(post ? ['POST'] : [])]
}

async function answers(method: string, pathname: string) {
  const { router } = await doorOf({ pathname })
  return router.match(method, pathname)[0].some(([[, route]]) => route.method === method)
}
