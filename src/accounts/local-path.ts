import type { Asking } from '../visit.ts'

/** A path of this site to go on to, or `otherwise` for anything that might lead elsewhere. */
export function localPath(next: string | undefined, otherwise: string): string {
  if (!next || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\')) return otherwise
  const { origin, pathname, search } = new URL(next, 'https://here.invalid')
  return origin === 'https://here.invalid' && !pathname.startsWith('//') ? pathname + search : otherwise
}

/** The application that somebody came from and goes back to; empty where they came from none. */
export const backFrom = (c: Asking) => localPath(c.req.query('next'), '')
