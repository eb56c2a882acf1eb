import { describe, expect, test } from 'vitest'
import { randomBytes, toBase64url } from '../../src/privacy/bytes.ts'
import {
  blindIndex,
  blindIndexes,
  type Keyring,
  keyring,
  maskMobile,
  maskName,
  maskNumber,
  newDataKey,
  open,
  rewrap,
  seal,
  unwrapDataKey,
} from '../../src/privacy/index.ts'

const fresh = () => toBase64url(randomBytes(32))
const ringOf = (current: string, keys: Record<string, string>): Keyring => {
  const read = keyring(JSON.stringify({ current, keys }))
  if (!read.ok) throw new Error(read.because)
  return read.ring
}
const place = { table: 'accounts', row: 'a1', column: 'mobile' }

describe('the master keys', () => {
  test.each([
    [undefined, /not set/],
    ['{', /MASTER_KEYS is not/],
    ['{"current":"1","keys":{"1":"c2hvcnQ"}}', /32 bytes/],
    [JSON.stringify({ current: '2', keys: { '1': fresh() } }), /named by current/],
  ])('%s is refused with words for the operator', (secret, words) => {
    const read = keyring(secret)
    expect(!read.ok && read.because).toMatch(words)
  })

  test('a refusal never repeats the secret', () => {
    const secret = fresh()
    expect(JSON.stringify(keyring(JSON.stringify({ current: 'x', keys: { y: secret } })))).not.toContain(secret)
  })
})

describe('a sealed value', async () => {
  const ring = ringOf('1', { '1': fresh() })
  const { wrapped, key } = await newDataKey(ring)
  const sealed = await seal(key, place, '13800138000')

  test('opens again where it was put, also with the key unwrapped afresh', async () => {
    expect(await open(key, place, sealed)).toBe('13800138000')
    expect(await open((await unwrapDataKey(ring, wrapped))!, place, sealed)).toBe('13800138000')
  })

  test('keeps rare characters, and the empty text', async () => {
    for (const text of ['', '𬱖㛃𠮷', 'a'.repeat(5000)]) {
      expect(await open(key, place, await seal(key, place, text))).toBe(text)
    }
  })

  test.each([
    { ...place, row: 'a2' },
    { ...place, column: 'name' },
    { ...place, table: 'parties' },
  ])('does not open at %j', async (elsewhere) => expect(await open(key, elsewhere, sealed)).toBeNull())

  test('does not open with another key, even one that claims its name', async () => {
    const other = (await newDataKey(ring)).key
    expect(await open(other, place, sealed)).toBeNull()
    expect(await open({ ...other, id: key.id }, place, sealed)).toBeNull()
  })

  test('does not open with any one character changed', async () => {
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
      // The last character of a base64url text may carry unused bits.
      if (at < sealed.length - 1) expect(await open(key, place, changed), `character ${at}`).toBeNull()
    }
  })

  test('says its algorithm and its key, and looks different each time', async () => {
    expect(sealed).toMatch(new RegExp(`^v1\\.${key.id}\\.[\\w-]{16}\\.[\\w-]+$`))
    expect(await seal(key, place, '13800138000')).not.toBe(sealed)
    for (const plain of ['13800138000', 'v1.x', 'v1.1.2.3', '']) expect(await open(key, place, plain)).toBeNull()
  })
})

describe('rotation of the master key', async () => {
  const [one, two] = [fresh(), fresh()]
  const before = ringOf('1', { '1': one })
  const during = ringOf('2', { '1': one, '2': two })
  const after = ringOf('2', { '2': two })
  const { wrapped, key } = await newDataKey(before)
  const sealed = await seal(key, place, '110101199003074477')

  test('locks the data key anew and leaves what it sealed alone', async () => {
    const anew = (await rewrap(during, wrapped))!
    expect(anew).toMatch(/^v1\.2\./)
    expect(await open((await unwrapDataKey(after, anew))!, place, sealed)).toBe('110101199003074477')
    expect(await rewrap(during, anew)).toBe(anew)
  })

  test('a retired master key opens nothing more', async () => {
    expect(await unwrapDataKey(after, wrapped)).toBeNull()
    expect(await rewrap(after, wrapped)).toBeNull()
    expect(await unwrapDataKey(after, 'v1.2.nonsense')).toBeNull()
  })

  test('a value indexed before is found during the rotation', async () => {
    const indexed = await blindIndex(before, 'mobile', '13800138000')
    const [current, ...older] = await blindIndexes(during, 'mobile', '13800138000')
    expect(older).toEqual([indexed])
    expect(current).toBe(await blindIndex(after, 'mobile', '13800138000'))
  })
})

test('a blind index is the same for the same value, and differs by value, purpose and key', async () => {
  const ring = ringOf('1', { '1': fresh() })
  const index = await blindIndex(ring, 'mobile', '13800138000')
  expect(index).toMatch(/^[\w-]{43}$/)
  expect(await blindIndex(ring, 'mobile', '13800138000')).toBe(index)
  const others = [
    await blindIndex(ring, 'mobile', '13800138001'),
    await blindIndex(ring, 'document', '13800138000'),
    await blindIndex(ringOf('1', { '1': fresh() }), 'mobile', '13800138000'),
  ]
  expect(new Set([index, ...others]).size).toBe(4)
})

test.each([
  [maskName, '张三', '张*'],
  [maskName, '𠮷野家', '𠮷**'],
  [maskName, '', ''],
  [maskMobile, '13800138000', '138****8000'],
  [maskNumber, '11010519491231002X', '110***********002X'],
  [maskNumber, 'E1234567', 'E******7'],
  [maskNumber, '12', '**'],
] as const)('%o shows %s as %s', (mask, full, shown) => expect(mask(full)).toBe(shown))
