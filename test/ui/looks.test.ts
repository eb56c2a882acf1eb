import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { kinds } from '../../src/kinds/index.ts'
import { journeyOf } from '../../src/kinds/journey/index.ts'
import terminals from '../../src/kiosk/client/look.css'
import { fieldsOf } from '../../src/steps/form/step.ts'
import built from '../../src/ui/client/built.json' with { type: 'json' }
import { namesIn, tracesIn } from '../../src/ui/html/traces.ts'
import source from '../../src/ui/style.css'
import { lookOf, wholeLook } from '../../src/ui/stylesheet.ts'
import { ask } from '../litigant.ts'

const open = (path: string, headers: Record<string, string> = {}) =>
  ask(new Request(`https://test.invalid${path}`, { headers: { 'accept-language': 'zh', ...headers } }))

test('a page carries the rules that it needs and leaves the others at home', async () => {
  const { css } = await lookOf(tracesIn('<main><p class="lead">…</p></main>'))
  expect(css).toContain('.lead')
  expect(css).not.toContain('.timeline')
  expect((await lookOf(tracesIn('<ol class="timeline"><li>…</li></ol>'))).css).toContain('.timeline')
  expect(css.length).toBeLessThan((await wholeLook()).css.length)
})

test('of a rule for many, it carries what is for itself, and of the colours those that it uses', async () => {
  const { css } = await lookOf(tracesIn('<p class="hint">…</p>'))
  expect(css).toContain('.hint{color:var(--s);font-size:.95rem}')
  expect(css).toMatch(/:root{[^}]*--s:/)
  expect(css).not.toMatch(/small|footer|--g/)
  expect((await lookOf(tracesIn('<div class="box good"></div>'))).css).toMatch(
    /--g:.*\.good{border-left-color:var\(--g\)}/,
  )
})

test('finery comes with the script, to whoever runs it, and costs nobody else anything', async () => {
  const { css } = await lookOf(tracesIn('<body><a href="/">…</a><button>…</button><div class="box">…</div>'))
  expect(css).toMatch(/a{color:.*button{/)
  expect(css).not.toMatch(/:hover|text-wrap|underline-offset|break-inside/)
  expect((await wholeLook()).css).toMatch(/button:hover.*@media print{.*\.box,/)
})

test('no two of its colours and lengths begin alike, since a page calls them by their first letters', () => {
  const names = [...new Set((source + terminals).match(/(?<!var\()--\w+/g))]
  expect(new Set(names.map((name) => name[2])).size).toBe(names.length)
})

test.each(['/', '/login', '/fee', '/styleguide', '/nowhere'])(
  'the content policy lets in exactly the style of %s',
  async (path) => {
    const answer = await open(path)
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(await answer.text()) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(style).not.toBe('')
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}';`)
  },
)

test('the fee calculator says the amount in capitals and the fee by the formula', async () => {
  const html = await (await open('/fee?type=property&amount=12345')).text()
  expect(html).toContain('壹万贰仟叁佰肆拾伍元整')
  expect(html).toContain('143.45')
  expect(html).toContain('<h1>')
})

test('a form in which an amount is typed gets only what it comes to', async () => {
  const headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', 'HX-Target': 'div#fee' }
  const html = await (await open('/fee?type=evidence&amount=12345', headers)).text()
  expect(html).toContain('30.00')
  expect(html).not.toContain('<h1>')
})

test('larger type lasts from page to page, and changing it keeps the rest of the address', async () => {
  const answer = await open('/fee?type=act&size=large')
  expect(await answer.clone().text()).toContain('class=large')
  expect(await answer.text()).toMatch(/href="\?type=act&amp;size=large&amp;lang=en"/)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  expect(await (await open('/', { cookie })).text()).toContain('class=large')
})

// What is drawn only over a page, is another look of all of it, stands in its text or its frame, has no look but on paper, or only an order.
const elsewhere = ['said', 'large', 'button', 'qr', 'search', 'ways', 'here', 'leave']

test('the styleguide shows a terminal’s bar in every state, those as well that only its script or its printer brings about', async () => {
  const first = await (await open('/styleguide/terminal')).text()
  const states = [...first.matchAll(/href="(\/styleguide\/terminal\?state=\w+)"/g)].map(([, at]) => at!)
  const pages = await Promise.all(states.map(async (at) => (await open(at)).text()))
  const bars = pages.map((page) => /<aside class="terminal".*?<\/aside>/s.exec(page)![0])
  const shown = bars.flatMap((bar) => bar.match(/<[a-z][^>]*>/g)!.filter((tag) => !/ hidden\b/.test(tag)))
  const parts = ['data-speak', 'aria-pressed="true"', 'data-end', 'data-here', 'data-offline', 'data-gone', ' open=""']
  const printers = ['out_of_paper', 'jammed', 'off'].map((state) => `data-printer="${state}"`)
  for (const part of [...parts, ...printers, 'class="keys digits"', 'class="keys letters"', 'class="box good"'])
    expect(
      shown.some((tag) => tag.includes(part)),
      part,
    ).toBe(true)
  for (const page of pages)
    expect([/<html [^>]*class="kiosk"/.test(page), page.includes(built.kioskLook)]).toEqual([true, true])
})

test('the styleguide shows every part that the stylesheet has', async () => {
  const shown = (await (await open('/styleguide')).text()) + (await (await open('/styleguide?form=filled')).text())
  const used = new Set(namesIn(shown))
  const parts = new Set([...(await wholeLook()).css.matchAll(/\.([a-z][a-z-]+)(?=[^{}]*{)/g)].map(([, name]) => name!))
  expect([...parts].filter((name) => !used.has(`.${name}`) && !elsewhere.includes(name))).toEqual([])
})

test('every list of choices that opens questions has its rule', async () => {
  const steps = Object.values(kinds).flatMap(journeyOf)
  const lists = steps
    .flatMap(({ forms }) => Object.values(forms))
    .flatMap(({ fields }) => Object.values(Object.groupBy(fieldsOf(fields), ({ onlyIf }) => onlyIf?.field ?? '')))
    .map((asked) => new Set(asked?.flatMap(({ onlyIf }) => (onlyIf ? String(onlyIf.is) : []))).size)
  expect(Math.max(...lists)).toBeGreaterThan(2)
  expect((await wholeLook()).css).toContain(`.c${Math.max(...lists) - 1}{`)
})
