import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read, tracked } from './tracked.ts'

const sources = tracked('src/*.ts', 'src/*.tsx')
  .filter((path) => !path.endsWith('.d.ts'))
  .map((path) => [path, read(path)] as const)
const importing = (pattern: RegExp) => sources.filter(([, text]) => pattern.test(text)).map(([path]) => path)
const within = (folders: string, path: string) => new RegExp(`^src/(${folders})/`).test(path)
/** Files that stand in one of these folders and import something of those. */
const knowing = (folders: string, others: string) =>
  sources
    .filter(([path, text]) => within(folders, path) && imported(path, text).some((other) => within(others, other)))
    .map(([path]) => path)
const imported = (path: string, text: string) =>
  [...text.matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(([, to]) => posix.join(posix.dirname(path), to!))
const said = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')

describe('who may know whom', () => {
  test('only the Desk writes applications, and what lands on just what was seen', () => {
    expect(importing(/^import (?!type).*from '.*\/?db\/(write|land)\.ts'/m).toSorted()).toEqual([
      'src/desk.ts',
      'src/desk/editing.ts',
      'src/desk/landing.ts',
    ])
  })
  test('no door knows another', () => {
    const doors = ['apply', 'office', 'partners', 'kiosk', 'home', 'verify']
    for (const door of doors) expect(knowing(door, doors.filter((other) => other !== door).join('|'))).toEqual([])
  })
  test('the centre knows no door, and nobody’s account or payment', () => {
    const centre = 'rules|kinds|steps|words|privacy|files|db|documents|ui|once|providers'
    expect(knowing(centre, 'doors|apply|office|partners|kiosk|home|verify|accounts|payment|after|desk')).toEqual([])
  })
  test('the sandbox is known where a provider is chosen, and where it is put up', () => {
    const up = /^src\/(sandbox|doors|local|styleguide|durable-objects)/
    expect(importing(/'(\.{1,2}\/)+sandbox\//).filter((path) => !up.test(path))).toEqual([
      'src/providers/court-idp/chosen.ts',
      'src/providers/identity/chosen.ts',
      'src/providers/payment/chosen.ts',
      'src/providers/sms/chosen.ts',
    ])
  })
  test('only db/ knows the database’s language', () => {
    expect(importing(/from 'drizzle-orm/).filter((path) => !within('db', path))).toEqual([])
  })
  test('rules know nothing but rules and words', () => {
    const others = /from '(?!\.\/|\.\.\/words\/)/
    expect(importing(others).filter((path) => within('rules', path))).toEqual([])
    expect(
      sources
        .filter(([path, text]) => within('rules', path) && /\basync\b|\bEnv\b/.test(said(text)))
        .map(([path]) => path),
    ).toEqual([])
  })
  test('steps and kinds know no database, no web framework and no platform', () => {
    const outside = /from '(hono|drizzle|cloudflare|[./]+\/(db|ui)\/)/
    expect(importing(outside).filter((path) => within('steps|kinds', path))).toEqual([])
  })
})

describe('the size of things', () => {
  test('no file passes 200 lines', () => {
    const data = /^src\/(sandbox\/seed|.*words)/
    expect(
      sources.filter(([path, text]) => !data.test(path) && text.split('\n').length > 200).map(([path]) => path),
    ).toEqual([])
  })
})

describe('the README', () => {
  test('leads to what is there', () => {
    const [, order] = /## Read the code in this order\n([\s\S]*?)\n## Deploy/.exec(read('README.md')) ?? []
    const named = [...order!.matchAll(/`([\w./-]+(?:\/|\.tsx?|\.js))`/g)].map(([, path]) => path!)
    const from = ['', 'src/', 'src/kinds/', 'src/steps/', 'src/providers/']
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((path) => !from.some((folder) => existsSync(folder + path)))).toEqual([])
  })
})

describe('the migrations', () => {
  test('are numbered one after the other, so that every database takes them in one order', () => {
    const numbers = tracked('migrations/*.sql').map((path) => Number(/\d+/.exec(path)![0]))
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  })
})

describe('what must not be written', () => {
  test('a migration that could lose rows', () => {
    for (const path of tracked('migrations/*.sql'))
      expect(read(path), path).not.toMatch(/cascade|foreign_keys\s*=\s*off/i)
  })
  test('inline scripts, inline styles, or attributes that htmx would run', () => {
    const views = sources.filter(([path]) => path.endsWith('.tsx'))
    for (const [path, text] of views)
      expect(text, path).not.toMatch(/hx-on|hx-vals="js|\sstyle=|javascript:|\son(click|change|load)=/)
  })
  test('a part of a page that waits: it would go on in the language of whoever is answered meanwhile', () => {
    const views = sources.filter(([path]) => path.endsWith('.tsx'))
    for (const [path, text] of views) expect(text, path).not.toMatch(/async function [A-Z]|\b[A-Z]\w* = async\b/)
  })
  test('addresses of package registries and paths of a machine', () => {
    const forbidden = new RegExp(['registry\\.npm', '/work/', 'deb\\.debian'].join('|'))
    for (const path of tracked().filter(
      (path) => path !== 'test/shape/shape.test.ts' && !/\.(png|ico|ttf)$/.test(path),
    ))
      expect(forbidden.test(read(path)), path).toBe(false)
  })
})
