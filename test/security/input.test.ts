import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { localPath } from '../../src/accounts/local-path.ts'
import { findStep, journeyOf } from '../../src/kinds/journey/index.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { legible } from '../../src/rules/texts.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { fieldsOf } from '../../src/steps/form/step.ts'
import { formsOf } from '../forms.ts'
import { all, parse } from '../html.ts'
import { begin, stateOf } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { naughty } from './naughty.ts'
import { browser, draft, type Filed } from './who.ts'

let mine: Filed
beforeAll(async () => {
  await seed(env)
  mine = await draft()
}, 120_000)

const forms = journeyOf(preservation).flatMap(({ slug, forms }) =>
  Object.entries(forms).map(([name, form]) => ({
    title: `${slug}/${name}`,
    slug,
    name,
    texts: fieldsOf(form.fields).filter(({ input }) => ['text', 'tel', 'long'].includes(input)),
  })),
)
const send = (path: string, body: URLSearchParams | FormData, filed = mine) =>
  filed.someone.fetch(`/applications/${filed.id}/${path}`, { method: 'POST', body })

/** Whatever in the main part of a page could act by itself or lead elsewhere. */
const acting = (html: string) => {
  const main = parse(html.slice(html.indexOf('<main')))
  const tags = all(main, 'script', 'img', 'svg', 'meta', 'iframe')
  const attributes = all(main, 'a', 'div', 'form', 'button', 'input', 'textarea', 'p', 'span', 'option').filter(
    ({ at }) =>
      Object.entries(at).some(
        ([name, value]) => /^on/.test(name) || /^(javascript:|\/\/|\/logout)/.test(name === 'value' ? '' : value),
      ),
  )
  return [...tags, ...attributes].map(({ tag }) => tag)
}

// What a browser puts into a text box: one line, without the ends that every form drops.
const valuesIn = (html: string) =>
  formsOf(parse(html))
    .flatMap(({ controls }) => controls)
    .filter(({ type }) => type !== 'hidden')

describe('odd texts', () => {
  test.each(forms.filter(({ texts }) => texts.length))(
    'come back from every field of $title as they were typed, and run nothing',
    async ({ slug, name, texts }) => {
      const id = findStep(preservation, slug)!.many ? 'odd' : 'odd-one'
      for (const text of naughty) {
        const given = new URLSearchParams(texts.map((field) => [field.name, text]))
        const answer = await send(`edit/${slug}/${id}?form=${name}`, given)
        const html = await answer.text()
        // A step that this application does not ask may be closed to it; nothing else is anything but a mistake.
        expect([200, 303, 409, 422], `${text} ${answer.status}`).toContain(answer.status)
        expect(acting(html)).toEqual([])
        if (answer.status !== 422) continue
        const shown = valuesIn(html).filter((one) => texts.some((field) => field.name === one.name))
        for (const one of shown) expect(one.value.replace(/\r\n?/g, '\n'), one.name).toBe(text.replace(/\r\n?/g, '\n'))
      }
    },
  )

  test('are kept as they were typed, and shown on every page as text', async () => {
    for (const text of naughty) {
      const given = { urgent: 'yes' }
      const before = (await stateOf(mine.id)).answers.request?.[0]
      const texts = forms.find(({ slug }) => slug === 'request')!.texts
      const form = new URLSearchParams(given)
      for (const field of texts) form.set(field.name, text)
      form.set('version', String(before?.version ?? 0))
      form.set('confirmed', 'yes')
      const answer = await send(`edit/request/${before?.id ?? 'r'}?form=request`, form)
      if (answer.status !== 303) continue
      const now = (await stateOf(mine.id)).answers.request![0]!
      for (const field of texts)
        expect(String(now.value[field.name]).replace(/\r\n?/g, '\n'), field.name).toBe(
          legible(text).replace(/\r\n?/g, '\n').trim(),
        )
      const preview = await (await mine.someone.fetch(`/applications/${mine.id}/preview`)).text()
      expect(acting(preview)).toEqual([])
    }
  })

  test('in searches and in names of fields break nothing', async () => {
    for (const text of naughty) {
      const odd = encodeURIComponent(text)
      for (const path of [`?q=${odd}`, `?kind=${odd}`, `?after=${odd}.${odd}`, `?lang=${odd}`, `?size=${odd}`])
        expect((await mine.someone.fetch(`/applications${path}`)).status, path).toBe(200)
      for (const path of [
        `/codes/court?field=court&court_find=${odd}`,
        `/codes/${odd}?field=${odd}`,
        `/verify?number=${odd}&code=${odd}`,
      ])
        expect((await mine.someone.fetch(path)).status, path).toBeLessThan(500)
      const given = new URLSearchParams({ find: text, [text]: text, [`${text}_find`]: text })
      expect((await send('edit/basics/b?form=basics', given)).status, text).toBe(200)
    }
  })

  test('in addresses find nothing and break nothing', async () => {
    for (const text of [...naughty, '..', '.', '*', 'x'.repeat(3000)]) {
      const odd = encodeURIComponent(text)
      const paths = [
        `/applications/${odd}`,
        `/p/${odd}`,
        `/p/${odd}/back`,
        `/handover/${odd}`,
        `/account/parties/${odd}`,
      ]
      const own = ['edit', 'edit/basics', 'materials', 'documents', 'events', 'payment'].map((p) => `${p}/${odd}`)
      const forms = [`edit/applicants/new?form=${odd}`, `edit/${odd}/new?form=basics`]
      for (const path of [...paths, ...[...own, ...forms].map((p) => `/applications/${mine.id}/${p}`)])
        expect((await mine.someone.fetch(path)).status, path).toBeLessThan(500)
      for (const path of [`edit/basics/x?form=${odd}`, `edit/applicants/x/removal?${odd}`, `events/${odd}`])
        expect((await send(path, new URLSearchParams({ key: text }))).status, path).toBeLessThan(500)
    }
  })
})

describe('more than was asked', () => {
  const more = {
    id: 'a-other',
    status: 'granted',
    owner: 'somebody',
    version: '0',
    seq: '9',
    number: 'BQ-1',
    court: '沪0115',
    fee: '0.01',
    fen: '1',
    amount: '1',
    premium: '1',
    role: 'judge',
    actor: 'judge',
    kind: 'guarantee',
    step: 'basics',
    due_at: '9999999999999',
    tenant_id: 'x',
    backs: 'x',
    by: 'x',
    ['__proto__' as string]: 'x',
    'constructor.prototype.status': 'granted',
    '__proto__[status]': 'granted',
  }

  test.each(forms)('given with $title changes nothing that was not asked', async ({ slug, name }) => {
    const before = await stateOf(mine.id)
    const known = new Set(fieldsOf(findStep(preservation, slug)!.forms[name]!.fields).map((field) => field.name))
    const extra = Object.entries(more).filter(([field]) => !known.has(field))
    const answer = await send(`edit/${slug}/more?form=${name}`, new URLSearchParams(extra))
    expect(answer.status).toBeLessThan(500)
    const { status, owner, version, number, court, kind } = await stateOf(mine.id)
    expect({ status, owner, version, number, court, kind }).toEqual({
      status: before.status,
      owner: before.owner,
      version: before.version,
      number: before.number,
      court: before.court,
      kind: before.kind,
    })
    expect(({} as { status?: string }).status).toBeUndefined()
  })

  test('given with an answer is not kept with it', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    await someone.visitor.open(`/applications/${id}/edit/basics?example=1`)
    await someone.visitor.send({}, '下一页')
    const form = formsOf(someone.visitor.page).find(({ method }) => method === 'post')!
    const given = new URLSearchParams(form.controls.filter(({ on }) => on).map(({ name, value }) => [name, value]))
    for (const [name, value] of Object.entries(more)) if (!given.has(name)) given.set(name, value)
    const { pathname, search } = new URL(form.action, someone.visitor.url)
    const done = await someone.fetch(pathname + search, { method: 'POST', body: given })
    expect(done.status).toBe(303)
    const { answers } = await stateOf(id)
    const known = fieldsOf(findStep(preservation, 'basics')!.forms.basics!.fields).map(({ name }) => name)
    expect(Object.keys(answers.basics![0]!.value).filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('forms no page sends', () => {
  test('with ten thousand parts are answered', async () => {
    const body = new FormData()
    for (let part = 0; part < 10_000; part++) body.append(`f${part}`, 'x')
    expect((await send('edit/basics/b?form=basics', body)).status).toBe(422)
  })

  test('with one name ten thousand times are answered', async () => {
    const body = new URLSearchParams()
    for (let part = 0; part < 10_000; part++) body.append('amount', '1')
    expect((await send('edit/basics/b?form=basics', body)).status).toBe(422)
  })

  test.each(['a[b][c]', 'a['.repeat(5000), '__proto__', 'constructor', 'x'.repeat(100_000), ''])(
    'with an odd name are answered (%#)',
    async (name) => {
      expect((await send('edit/basics/b?form=basics', new URLSearchParams([[name, 'x']]))).status).toBe(422)
    },
  )

  test('with a file where a text is asked, and a text where a file is', async () => {
    const file = new FormData()
    file.append('amount', new File(['x'], 'amount.txt'))
    expect((await send('edit/basics/b?form=basics', file)).status).toBe(422)
    const text = new FormData()
    text.append('slot', 'evidence')
    text.append('files', 'x')
    expect((await send('edit/materials', text)).status).toBe(422)
  })

  test('with more text than anybody types are refused', async () => {
    const body = new URLSearchParams({ remarks: 'x'.repeat(34 * 1024 * 1024) })
    expect((await send('edit/basics/b?form=basics', body)).status).toBe(413)
  })
})

describe('an address to go on to', () => {
  const elsewhere = [
    'https://evil.invalid',
    'http://evil.invalid',
    'HTTPS://evil.invalid',
    '//evil.invalid',
    '///evil.invalid',
    '////evil.invalid',
    '/\\evil.invalid',
    '\\\\evil.invalid',
    '\\/evil.invalid',
    '/\\/evil.invalid',
    '/\t/evil.invalid',
    '/\n/evil.invalid',
    '/\r\n/evil.invalid',
    '\t//evil.invalid',
    ' //evil.invalid',
    '/ /evil.invalid',
    '/.//evil.invalid',
    '/..//evil.invalid',
    '/a/..//evil.invalid',
    '/a/../..//evil.invalid',
    '/./\\evil.invalid',
    '/%2e//evil.invalid',
    '/%2e%2e//evil.invalid',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'mailto:x@evil.invalid',
    'evil.invalid',
    '.evil.invalid',
    '@evil.invalid',
    ':443@evil.invalid',
    'https:evil.invalid',
    'https:/evil.invalid',
    'https:\\\\evil.invalid',
    '?next=//evil.invalid',
    '#//evil.invalid',
    '／／evil.invalid',
    '/／evil.invalid',
    '/\u2028/evil.invalid',
    '/x\r\nLocation: https://evil.invalid',
    '',
  ]
  const nobody = browser()

  test.each(elsewhere)('that leads elsewhere is not taken: %j', (to) => {
    expect(localPath(to, '/here')).toBe('/here')
  })

  test.each(elsewhere)('stands on no page: %j', async (to) => {
    const odd = encodeURIComponent(to)
    const asked = [
      `/login?next=${odd}`,
      `/register?next=${odd}`,
      `/login/sms?next=${odd}`,
      `/password/forgotten?next=${odd}`,
    ]
    const others = [`/court/login?to=${odd}`, `/handover/offer?to=${odd}`, `/kiosk/away?back=${odd}`]
    for (const path of [...asked, ...others]) {
      const answer = await nobody(path)
      expect(answer.status, path).toBeLessThan(400)
      const links = [...(await answer.text()).matchAll(/(?:href|action|content)="([^"]*)"/g)].map(([, link]) => link!)
      for (const link of links)
        expect(new URL(link.replaceAll('&amp;', '&'), 'https://test.invalid').hostname).not.toMatch(/evil/)
    }
  })

  test.each(['//evil.invalid', '///evil.invalid/x', '/\\evil.invalid', '//evil.invalid/applications'])(
    'is no part of the address that was asked for: %s',
    async (path) => {
      const html = await (await nobody(path)).text()
      for (const [, link] of html.matchAll(/href="?([^" >]*)/g))
        expect(new URL(link!, 'https://test.invalid').hostname).not.toMatch(/evil/)
    },
  )
})
