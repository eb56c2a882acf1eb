import { expect } from 'vitest'
import { doorOf } from '../../src/doors/index.ts'
import { paths } from '../../src/paths.ts'
import { dump } from '../security/who.ts'
import { type Line, straight } from '../worker-here.ts'

/** Where forms were sent, and taken. */
export const sent = new Set<string>()

/**
 * A line that loses every first answer to a form: the browser sends it again, and sees the second. It is one that does
 * not tell where a form comes from, so that the key in it has to.
 */
export const losing: Line = async (request) => {
  if (!(await isForm(request.clone()))) return straight(request)
  for (const name of ['origin', 'sec-fetch-site', 'referer']) request.headers.delete(name)
  const first = await straight(request.clone() as Request)
  if (first.status >= 400 && first.status !== 422) return first
  const second = await sameAgain(request, await seen(first))
  if (first.status < 400) sent.add(await routeOf(request))
  return second
}

/** The same answer, and nothing else in the database; what the clock does meanwhile, it does not do each time. */
async function sameAgain(request: Request, first: object, tries = 8): Promise<Response> {
  const before = await dump()
  const answer = await straight(request.clone() as Request)
  const touched = changed(before, await dump())
  if (touched.length && tries) return sameAgain(request, first, tries - 1)
  expect(await seen(answer.clone()), request.url).toEqual(first)
  expect(touched, request.url).toEqual([])
  return answer
}

/** A form as a page of ours gave it out; the one that signs an officer out asks nothing. */
async function isForm(request: Request): Promise<boolean> {
  const { pathname } = new URL(request.url)
  // The sandbox's pages stand for other people's.
  if (request.method !== 'POST' || pathname.startsWith('/sandbox/')) return false
  if (pathname === paths.courtLogout) return true
  if (!/urlencoded|multipart/.test(request.headers.get('content-type') ?? '')) return false
  const data = await request.formData()
  return data.has('key') || data.has('version')
}

const seen = async (answer: Response) => ({
  status: answer.status,
  to: answer.headers.get('location'),
  text: (await answer.text()).replace(/(name=key value=)[\w-]+/g, '$1'),
})

async function routeOf({ url }: Request): Promise<string> {
  const matched = (await doorOf(new URL(url))).router.match('POST', new URL(url).pathname)[0]
  return matched.map(([[, route]]) => route).find(({ method }) => method === 'POST')!.path
}

type Tables = [name: string, rows: object[]][]
// What is saved for now once more is the same, a moment later and under another seal.
const moment = /"(saved_at|body_sealed)":("[^"]*"|\d+)/g
const rowsOf = (dumped: string) =>
  (JSON.parse(dumped) as Tables).flatMap(([name, rows]) =>
    rows.map((row) => `${name} ${JSON.stringify(row).replace(moment, '')}`),
  )

/** What stands there now and did not, or differently. */
function changed(before: string, after: string): string[] {
  if (before === after) return []
  const [then, now] = [rowsOf(before), rowsOf(after)]
  return [...now.filter((row) => !then.includes(row)), ...then.filter((row) => !now.includes(row))]
}
