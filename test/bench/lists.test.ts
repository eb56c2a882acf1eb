import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { begin } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { newCaller, newClient } from '../partners/partner.ts'
import { browser, officer, type Who } from '../security/who.ts'
import { weigh } from './weigh.ts'

const court = '津0116'
let owner: string
let tenant: string
/** `most`: what a page may read, its session and the row that tells of a next page included. */
const lists: Record<string, { who: Who; path: string; row: RegExp; most: number }> = {}
const onPage = /<span class="tag/g
const inJson = /"id":/g

beforeAll(async () => {
  await seed(env)
  const someone = await litigant()
  const id = await begin(someone)
  owner = (await env.DB.prepare('select owner from applications where id = ?').bind(id).first<string>('owner'))!
  const insurer = await newCaller('insurer')
  tenant = insurer.tenant
  const partner = browser({ authorization: `Bearer ${insurer.token}` })
  const clerk = await officer(court, ['clerk', 'judge'])
  const work = '/api/v1/guarantees?limit=20'
  lists['one’s own applications'] = { who: someone.fetch, path: '/applications', row: onPage, most: 30 }
  // A page of each status that waits, and in the end one of all.
  lists['what waits at a court'] = { who: clerk, path: '/court', row: onPage, most: 145 }
  lists['everything at a court'] = { who: clerk, path: '/court?all=1', row: onPage, most: 95 }
  lists['an insurer’s work'] = { who: partner, path: work, row: inJson, most: 25 }
  const system = browser({ authorization: `Bearer ${(await newCaller(await newClient('court', court))).token}` })
  lists['a court system’s work'] = { who: system, path: '/api/v1/preservations?limit=20', row: inJson, most: 25 }
  const waiting = '/api/v1/preservations?limit=20&status=in_review'
  // An index by an expression is read beside its rows.
  lists['a court system’s work in one status'] = { who: system, path: waiting, row: inJson, most: 45 }
  lists['an insurer’s work in one status'] = { who: partner, path: `${work}&status=in_review`, row: inJson, most: 25 }
}, 60_000)

/** So many applications of each kind, in every status that waits for somebody and some that do not. */
const fill = (from: number, to: number) =>
  env.DB.prepare(`
    with recursive n (i) as (values (?1) union all select i + 1 from n where i < ?2)
    insert into applications (id, kind, status, owner, number, court, insurer, about, due_at, data_key, created_at, updated_at, submitted_at)
    select printf('%s%06d', kind, i), kind,
      case i % 3 when 0 then 'in_review' when 1 then 'returned' else 'rejected' end,
      ?3, printf('BQ-%s-%06d', kind, i), ?4, ?5, '', iif(i % 3, ?6 + i, null), 'k', i, i, i
    from n, (select 'preservation' kind union select 'guarantee')`)
    .bind(from, to, owner, court, tenant, Date.now())
    .run()

async function costs(next: boolean): Promise<Record<string, number>> {
  const read: [string, number][] = []
  for (const [name, { who, path, row, most }] of Object.entries(lists)) {
    const first = await weigh(who, path)
    const page = next ? await weigh(who, following(path, first.html)) : first
    expect(page.html.match(row)?.length, name).toBe(20)
    expect(page.read, name).toBeLessThanOrEqual(most)
    read.push([name, page.read])
  }
  return Object.fromEntries(read)
}

function following(path: string, body: string): string {
  if (body.startsWith('{')) return `${path}&cursor=${encodeURIComponent(JSON.parse(body).next)}`
  return /href="([^"]*after=[^"]*)"/.exec(body)![1]!.replaceAll('&amp;', '&')
}

test('a list reads what it shows, on every page and however much there is', async () => {
  await fill(1, 1_000)
  const few = [await costs(false), await costs(true)]
  await fill(1_001, 10_000)
  expect([await costs(false), await costs(true)]).toEqual(few)
}, 60_000)
