import { readFileSync } from 'node:fs'
import { type TransformOptions, transform } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { sources, supported } from '../../src/local/build.ts'
import built from '../../src/ui/client/built.json' with { type: 'json' }
import { asChrome49 } from '../browser/chrome49.ts'
import { read, tracked } from './tracked.ts'

// What cannot be put in older words at all is an error.
const written = (code: string, how: TransformOptions) =>
  transform(code, how).then(
    (made) => made.code,
    () => null,
  )

/** Whether a browser of this kind can read it: put in that one's words, or in tomorrow's, it is the same. */
async function understood(code: string, target: string | string[]): Promise<boolean> {
  return (await written(code, { target, supported })) === (await written(code, { target: 'esnext' }))
}

const scripts = Object.entries(sources).filter(([, { from }]) => from.endsWith('.js'))

describe('scripts', () => {
  test.each(scripts)('%s is served in words that its oldest browser knows', async (key, { target }) => {
    const served = readFileSync(`static${built[key as keyof typeof built]}`, 'utf8')
    expect(await understood(served, target)).toBe(true)
  })

  test.each(['a?.b', 'a ?? b', 'async () => {}', 'a ** b', '({ ...a })', 'class A { #b = 1 }'])(
    '%s would not be, at a terminal',
    async (code) => expect(await understood(`f(${code})`, sources.kiosk!.target)).toBe(false),
  )

  test('are modules on every page, which older browsers pass over; a terminal’s is written for those', () => {
    const tags = tracked('src/*.ts', 'src/*.tsx').flatMap((path) =>
      [...read(path).matchAll(/<script\b[^>]*>/g)].map(
        ([tag]) => `${path} ${tag.replace('type="module" ', 'module ')}`,
      ),
    )
    expect(tags.filter((tag) => !/ <script module src=/.test(tag))).toEqual([
      `src/kiosk/dress.tsx <script src="\${built.kiosk}" defer>`,
    ])
    expect(tags.length).toBeGreaterThan(1)
  })
})

describe('a stylesheet in Chrome 49', () => {
  test.each([
    ['p { color: red; inset: 0; padding: 0 1rem; padding: max(1rem, 2%) }', 'p { color:red;padding:0 1rem }'],
    ['a, b:has(i) { color: red }', ''],
    ['a:not(:empty)::before { content: "; " }', 'a:not(:empty)::before { content:"; " }'],
    ['@media (min-width: 40rem) { p { gap: 1rem; top: 0 } }', '@media (min-width: 40rem) { p { top:0 } }'],
    ['@media (prefers-contrast: more) { p { top: 0 } }', ''],
    ['@supports (display: grid) { p { margin: 0 } }', ''],
    [':root { --a: #fff; --b: light-dark(#fff, #000) }', ':root { --a:#fff;--b:unheard-of }'],
    [
      'p { margin: calc(var(--a) + 1px); top: min(1px, var(--a)) }',
      'p { margin:calc(var(--a) + 1px);top:var(--unheard-of) }',
    ],
  ])('%s', (css, taken) => {
    const close = (text: string) => text.replace(/\s*([{}])\s*/g, '$1').trim()
    expect(close(asChrome49(css))).toBe(close(taken))
  })
})

describe('what a browser calls itself', () => {
  test('is never asked by a script', () => {
    const asking = tracked('src/*.js', 'src/*.ts', 'src/*.tsx').filter((path) =>
      /navigator\.(userAgent|appVersion|vendor|platform)/.test(read(path)),
    )
    expect(asking).toEqual([])
  })

  test('is read for the owner’s list of devices, and for WeChat’s own way to pay; no page looks different for it', () => {
    const reading = tracked('src/*.ts', 'src/*.tsx').filter((path) => /['"]user-agent['"]/i.test(read(path)))
    expect(reading).toEqual(['src/accounts/signing-in/in-and-out.ts', 'src/payment/pages/index.tsx'])
  })
})
