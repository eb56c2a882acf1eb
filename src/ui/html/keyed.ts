import { newKey } from '../../once/key.ts'
import type { Answering, Asking } from '../../visit.ts'
import { wantsFragment } from '../page.tsx'

// Who checks a paper asks nothing in anybody's name, from a page that is the same for all.
const every = /<form (?![^>]*action="\/verify")[^>]*method="?post\b[^>]*>/g
const fenced = /(?!<\/form>|<input type="?hidden"? name="?version\b)/
const unfenced = new RegExp(every.source + fenced.source, 'g')

/**
 * Gives every form a key of its page: by it what is sent again is known to be the same, and the page to be ours. A
 * browser that fetches parts of pages says itself where its forms come from, and a form that says the version it was
 * opened at is fenced by that; so is an empty one, which asks nothing.
 */
export async function keyed(c: Answering, parts: readonly string[]): Promise<string[]> {
  const form = wantsFragment(c) ? unfenced : every
  if (parts.every((part) => part.search(form) < 0)) return [...parts]
  const key = await newKey(c as Asking)
  const put = (tag: string) => `${tag}<input type=hidden name=key value=${key}>`
  return parts.map((part) => part.replace(form, put))
}
