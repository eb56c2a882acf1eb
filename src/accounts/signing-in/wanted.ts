import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { paths } from '../../paths.ts'
import { hostOnly } from '../../session.ts'
import type { Asking } from '../../visit.ts'
import { localPath } from '../local-path.ts'

const cookie = 'wanted'
const lives = 2 * 60 * 60

/** Remembers where somebody wanted to go who must first prove who they are. */
export const rememberWanted = (c: Asking, to: string): void => {
  if (to !== paths.applications) setCookie(c, cookie, to, { ...hostOnly, maxAge: lives })
}

/** Where they go on to now. */
export function takeWanted(c: Asking): string {
  const wanted = wantedOf(c)
  if (wanted) deleteCookie(c, cookie, hostOnly)
  return wanted || paths.applications
}

/** The same, still remembered; empty where they wanted nothing. */
export const wantedOf = (c: Asking): string => localPath(getCookie(c, cookie, 'host'), '')
