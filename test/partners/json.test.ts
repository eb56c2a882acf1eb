import { describe, expect, it, vi } from 'vitest'
import { readJson } from '../../src/strict-json.ts'
import { fetchHere, newCaller } from './partner.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

const read = (text: string) => readJson(new TextEncoder().encode(text))

describe('JSON that everybody reads alike', () => {
  const accepted: [string, unknown][] = [
    ['[]', []],
    ['{}', {}],
    [' [ ] ', []],
    ['[1,2.5,-3e2]', [1, 2.5, -300]],
    ['[true,false,null]', [true, false, null]],
    ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', { a: { a: 1 }, b: [{ a: 1 }, { a: 2 }] }],
    ['{"":0}', { '': 0 }],
    ['["\\u4fdd\\u5168 保全 😀 \\ud83d\\ude00"]', ['保全 保全 😀 😀']],
    ['["\\"\\\\\\/\\b\\f\\n\\r\\t"]', ['"\\/\b\f\n\r\t']],
    ['["{[]}:,"]', ['{[]}:,']],
    ['["a:b",{"c":"d:"}]', ['a:b', { c: 'd:' }]],
    ['[9007199254740991,-9007199254740991,0.1,1e-7]', [9007199254740991, -9007199254740991, 0.1, 1e-7]],
    ['"alone"', 'alone'],
    [`${'['.repeat(32)}${']'.repeat(32)}`, JSON.parse(`${'['.repeat(32)}${']'.repeat(32)}`)],
  ]
  it.each(accepted)('%s is read', (text, value) => expect(read(text)).toEqual({ ok: true, value }))

  const broken = [
    '',
    ' ',
    '[1,]',
    '[,1]',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '{"a" 1}',
    '{"a":1 "b":2}',
    '[1 2]',
    '[1',
    '1]',
    '{"a":1}}',
    '[01]',
    '[+1]',
    '[.5]',
    '[5.]',
    '[1e]',
    '[0x1]',
    '[NaN]',
    '[Infinity]',
    '["a\nb"]',
    '["\\x41"]',
    '["\\u12"]',
    '["a]',
    '[True]',
    '[nul]',
    '[1]//comment',
    '[1]/*comment*/',
    '\uFEFF[]',
    '[\u00a0]',
  ]
  it.each(broken)('%j is refused as not JSON', (text) => expect(read(text)).toEqual({ ok: false, because: 'not_json' }))

  const ambiguous: [string, string][] = [
    ['{"amount":1,"amount":2}', 'same_key_twice'],
    ['{"a":1,"\\u0061":2}', 'same_key_twice'],
    ['[{"a":{"b":1,"b":1}}]', 'same_key_twice'],
    ['[1e400]', 'number'],
    ['[-1e400]', 'number'],
    ['[9007199254740993]', 'number'],
    ['[110101199001011234]', 'number'],
    ['[-0]', 'number'],
    ['["\\ud800"]', 'text'],
    ['{"\\udc00":1}', 'text'],
    ['["a\\u0000b"]', 'text'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, 'too_deep'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too_deep'],
    [`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'too_deep'],
  ]
  it.each(ambiguous.map(([text, because]) => [text.slice(0, 40), because, text] as const))(
    '%s is refused: %s',
    (_, because, text) => expect(read(text)).toEqual({ ok: false, because }),
  )

  it.each([
    [[0x22, 0xff, 0x22]],
    [[0x22, 0xc0, 0xaf, 0x22]],
    [[0x22, 0xed, 0xa0, 0x80, 0x22]],
    [[0xff, 0xfe, 0x5b, 0x00]],
  ])('the bytes %j are refused as not UTF-8', (bytes) =>
    expect(readJson(new Uint8Array(bytes))).toEqual({ ok: false, because: 'not_utf8' }),
  )

  it('a key named __proto__ is dropped and changes nothing', () => {
    const found = read('{"__proto__":{"admin":true},"a":{"__proto__":1}}')
    expect(found).toEqual({ ok: true, value: { a: {} } })
    expect(Object.assign({}, found.ok && found.value)).not.toHaveProperty('admin')
  })
})

describe('a body that cannot be accepted', () => {
  const hook = { url: 'https://partner.example.com/hook' }

  it('names each wrong field by its JSON pointer, in the language of the reader', async () => {
    const insurer = await newCaller()
    const body = { url: 7, types: ['*', 'guarantee.approved'], status: 'enabled' }
    const answer = await insurer.post('/webhooks', body)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const pointers = (answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)
    expect(pointers.sort()).toEqual(['#/status', '#/types/1', '#/url'])
    const chinese = await insurer.post('/webhooks', body, { headers: { 'accept-language': 'zh-CN' } })
    expect(chinese.body.title).toBe('有内容不符合要求。')
  })

  it('is told of a hundred mistakes at most: the answer is no longer than the question', async () => {
    const insurer = await newCaller()
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`no${n}`, 1]))
    expect((await insurer.post('/webhooks', many)).body.errors).toHaveLength(100)
  })

  it('is told why: too large, not JSON by type, compressed, a list where an object belongs', async () => {
    const insurer = await newCaller()
    const status = async (body: unknown, headers = {}) => (await insurer.post('/webhooks', body, { headers })).status
    expect(await status({ ...hook, types: ['a.b'], pad: 'x'.repeat(256 * 1024) })).toBe(413)
    expect(await status(JSON.stringify(hook), { 'content-type': 'text/plain' })).toBe(415)
    expect(await status(JSON.stringify(hook), { 'content-encoding': 'gzip' })).toBe(415)
    expect(await status('[]')).toBe(422)
    expect(await status('{"url":')).toBe(400)
    expect(await status(`{"url":"${hook.url}","url":"${hook.url}"}`)).toBe(400)
  })

  it('leaves nothing behind', async () => {
    const insurer = await newCaller()
    await insurer.post('/webhooks', { url: 'http://partner.example.com' })
    expect((await insurer.get('/webhooks')).body.items).toEqual([])
  })

  it.each([
    ['PUT', '/api/v1/guarantees/a1', 'GET, HEAD'],
    ['GET', '/api/v1/guarantees/a1/approve', 'POST'],
    ['PATCH', '/api/v1/webhooks/wh_1', 'GET, DELETE, HEAD'],
    ['POST', '/api/v1/openapi.json', 'GET, HEAD'],
    ['GET', '/api/oauth/token', 'POST'],
  ])('%s where %s does not understand it is told what does', async (method, path, allowed) => {
    const answer = await fetchHere(path, { method, headers: { 'accept-language': 'zh-CN' } })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ type: '/api/docs#wrong-method', status: 405 })
  })

  it('an address that does not exist is a problem too, and a wrong parameter names itself', async () => {
    const insurer = await newCaller()
    const answer = await insurer.get('/events?limit=1000&after=x')
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toMatchObject([{ pointer: '#/after' }, { pointer: '#/limit' }])
  })
})
