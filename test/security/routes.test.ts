import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { allRoutes, doorOf } from '../../src/doors/index.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { classOf, type Door } from './doors.ts'
import { browser, draft, dump, type Filed, filed, insurer, officer, type Who } from './who.ts'

type Route = { method: string; path: string; door: Door | undefined }

const routes: Route[] = [
  ...new Map(
    (await allRoutes())
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => [`${method} ${path}`, { method, path, door: classOf(method, path) }]),
  ).values(),
]
const at = (door: Door, method?: string) => routes.filter((r) => r.door === door && (!method || r.method === method))
const titled = (found: Route[]) => found.map((route) => [`${route.method} ${route.path}`, route] as const)

const nobody = browser()
let mine: Filed
let open: Filed
let other: Filed
let clerk: Who
let elsewhere: Who
let judge: Who
let partner: Who

beforeAll(async () => {
  await seed(env)
  ;[mine, open, other] = [await filed(), await draft(), await filed()]
  clerk = await officer('津0116', ['clerk', 'finance_officer', 'administrator'])
  elsewhere = await officer('沪0115', ['clerk', 'finance_officer', 'administrator', 'judge', 'enforcement_officer'])
  judge = await officer('津0116', ['judge'])
  partner = await insurer()
}, 120_000)

type Ids = Partial<Filed> & { id: string }
const unknown: Ids = {
  id: 'a-nobodys',
  material: 'm-nobodys',
  document: 'd-nobodys',
  order: 'o-nobodys',
  entry: 'e-nobodys',
}

/** The address of a route about these ids; what has no id there gets one that nobody has. */
function addressOf(path: string, { someone: _, ...ids }: Ids): string {
  const parts: Record<string, string | undefined> = {
    ...ids,
    number: ids.order,
    serial: 'a4',
    refund: 'a5',
    quote: 'a6',
    account: 'a7',
    place: '0',
    seq: '1',
    table: 'court',
    link: 'a8',
    purpose: 'login',
    step: path.includes('insurer') ? 'insurer' : 'applicants',
    event: path.startsWith('/court') ? 'accept' : 'withdraw',
    prepay: 'a9',
    token: 'a10',
    provider: 'wechat',
  }
  return path.replace(/:(\w+)(\{[^}]*\}+)?/g, (_, name: string) => encodeURIComponent(parts[name] ?? 'unknown'))
}

const send = (who: Who, { method, path }: Route, ids: Ids = unknown) =>
  who(addressOf(path, ids), method === 'GET' ? {} : { method, body: new URLSearchParams({ key: 'k', at: '2' }) })

// A page repeats its own address in the links that change its language and size.
// The key of a page's forms is another on every page.
const bodyOf = async (answer: Response, ids: Ids) =>
  Object.values(ids)
    .filter((id) => typeof id === 'string')
    .reduce((text, id) => text.replaceAll(id, '…'), (await answer.text()).replace(/name=key value=[\w-]+/g, ''))

const location = (answer: Response) => answer.headers.get('location') ?? ''

test('every address says whose it is', () => {
  expect(routes.filter(({ door }) => !door).map(({ method, path }) => `${method} ${path}`)).toEqual([])
  expect(routes.length).toBeGreaterThan(150)
})

test('every address is behind the door that it opens', async () => {
  for (const { method, path } of routes) {
    const { routes: behind } = await doorOf(new URL(path, 'https://baoquan.example'))
    expect(
      behind.some((route) => route.method === method && route.path === path),
      path,
    ).toBe(true)
  }
})

describe('whoever is not signed in', () => {
  const personal = [...at('person'), ...at('own')]

  test.each(titled(personal))('is led to the sign-in at %s, as are officers and insurers', async (_, route) => {
    for (const who of [nobody, clerk, judge, partner]) {
      const answer = await send(who, route, mine)
      expect([answer.status, location(answer)]).toEqual([303, expect.stringMatching(/^\/login\?next=/)])
      expect(await answer.text()).toBe('')
    }
  })

  test.each(titled([...at('court'), ...at('case'), ...at('clerk'), ...at('finance'), ...at('administrator')]))(
    'is led to the court’s sign-in at %s, as are litigants and insurers',
    async (_, route) => {
      for (const who of [nobody, mine.someone.fetch, partner]) {
        const answer = await send(who, route, mine)
        expect([answer.status, location(answer)]).toEqual([303, expect.stringMatching(/^\/court\/login\?to=/)])
        expect(await answer.text()).toBe('')
      }
    },
  )

  test.each(titled(at('partner')))('gets nothing from %s, whatever cookies they bring', async (_, route) => {
    for (const who of [nobody, mine.someone.fetch, clerk, judge])
      expect((await send(who, route, mine)).status).toBe(401)
  })
})

describe('what is somebody else’s', () => {
  const nested = at('own').filter(({ path }) => /:(material|document|order)\b/.test(path))

  test.each(titled(at('own')))('looks at %s like what nobody has', async (_, route) => {
    const before = await stateOf(mine.id)
    for (const theirs of [mine, open]) {
      const [found, none] = [await send(other.someone.fetch, route, theirs), await send(other.someone.fetch, route)]
      expect([found.status, none.status]).toEqual([404, 404])
      expect(await bodyOf(found, theirs)).toBe(await bodyOf(none, unknown))
    }
    expect(await stateOf(mine.id)).toEqual(before)
  })

  test.each(titled(nested))('is not reached at %s through an application of one’s own', async (_, route) => {
    const { someone, id } = other
    const mixed = { ...mine, id }
    const answer = await send(someone.fetch, route, mixed)
    const removal = route.path.endsWith('/removal')
    expect(answer.status).toBe(removal ? 409 : 404)
    expect((await someone.fetch(`/applications/${id}`)).status).toBe(200)
  })

  test.each(titled(at('case')))('is not found at %s by another court', async (_, route) => {
    const [found, none] = [await send(elsewhere, route, mine), await send(elsewhere, route)]
    expect([found.status, none.status]).toEqual([404, 404])
    expect(await bodyOf(found, mine)).toBe(await bodyOf(none, unknown))
  })

  test.each(titled(at('case')))('is not found at %s by the court while it is a draft', async (_, route) => {
    expect((await send(clerk, route, open)).status).toBe(404)
  })

  test.each(titled(at('finance').filter(({ path }) => path.includes(':number'))))(
    'is not found at %s by another court’s finance office',
    async (_, route) => {
      const [found, none] = [await send(elsewhere, route, mine), await send(elsewhere, route)]
      expect(found.status).toBe(none.status)
      expect(await bodyOf(found, mine)).toBe(await bodyOf(none, unknown))
    },
  )

  test.each(titled(at('partner').filter(({ path }) => path.includes(':id'))))(
    'is not given at %s to an insurer it does not concern',
    async (_, route) => {
      const call = (ids: Ids) =>
        partner(addressOf(route.path, ids), {
          method: route.method,
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: route.method === 'GET' || route.method === 'DELETE' ? undefined : '{}',
        })
      const [found, none] = [await call(mine), await call(unknown)]
      expect(found.status).toBe(none.status)
      expect(found.status).toBeGreaterThanOrEqual(400)
    },
  )
})

const postOf = { finance: '这里由财务人员办理', clerk: '这里由立案人员办理', administrator: '这里由管理员办理' }

describe('an officer', () => {
  test.each(titled([...at('finance'), ...at('clerk'), ...at('administrator')]))(
    'without the post gets nothing at %s',
    async (_, route) => {
      const answer = await send(judge, route, mine)
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain(postOf[route.door as keyof typeof postOf])
    },
  )

  test.each(titled(at('case', 'GET')))('of the court opens %s', async (_, route) => {
    expect((await send(clerk, route, mine)).status).toBeLessThan(500)
    expect((await clerk(`/court/cases/${mine.id}`)).status).toBe(200)
  })
})

describe('the owner', () => {
  test.each(titled(at('own', 'GET')))('opens %s', async (_, route) => {
    const answers = await Promise.all([mine, open].map((ids) => send(ids.someone.fetch, route, ids)))
    expect(answers.every(({ status }) => status < 500)).toBe(true)
    expect(
      answers.some(({ status }) => status < 400) || /insurer|endorsement|:party|:organisation|quotes/.test(route.path),
    ).toBe(true)
  })
})

describe('looking', () => {
  test('changes nothing, whoever looks wherever', async () => {
    const before = await dump()
    for (const route of routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/sandbox'))) {
      for (const who of [nobody, mine.someone.fetch, other.someone.fetch, clerk, judge, partner]) {
        const answer = await send(who, route, mine)
        await answer.arrayBuffer()
        expect(answer.status, route.path).toBeLessThan(500)
      }
    }
    expect(await dump()).toBe(before)
  })
})

const stateOf = (id: string) =>
  env.DB.prepare('select status, version, updated_at from applications where id = ?').bind(id).first()
