import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { authorization, signature } from '../../../src/providers/tencent/tc3.ts'

// The worked example of “Signature v3”, before and after the action became part of what is signed.
const body = '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}'
const at = 1551113065
const two = [
  ['content-type', 'application/json; charset=utf-8'],
  ['host', 'cvm.tencentcloudapi.com'],
] as const
const three = [...two, ['x-tc-action', 'describeinstances']] as const

describe('the TC3 signature', () => {
  it('is what Tencent Cloud printed for the example with its key', () => {
    const signed = { service: 'cvm', at, headers: two, body }
    expect(signature('Gu5t9xGARNpq86cd98joQYCN3EXAMPLE', signed)).toBe(
      '72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    )
  })

  it('is what Tencent Cloud prints today, with the action signed and the key starred out', () => {
    const stars = '*'.repeat(32)
    expect(authorization({ id: `AKID${stars}`, secret: stars }, { service: 'cvm', at, headers: three, body })).toBe(
      `TC3-HMAC-SHA256 Credential=AKID${stars}/2019-02-25/cvm/tc3_request, ` +
        'SignedHeaders=content-type;host;x-tc-action, ' +
        'Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
    )
  })

  it('is what the document’s formula gives, worked out a second time', () => {
    const text = '{"Sim":"中文"}'
    const hash = (of: string) => createHash('sha256').update(of).digest('hex')
    const hmac = (key: string | Buffer, of: string) => createHmac('sha256', key).update(of).digest()
    const request = `POST\n/\n\ncontent-type:a\nhost:b\nx-tc-action:c\n\ncontent-type;host;x-tc-action\n${hash(text)}`
    const toSign = `TC3-HMAC-SHA256\n1764000000\n2025-11-24/sms/tc3_request\n${hash(request)}`
    const key = hmac(hmac(hmac('TC3secret', '2025-11-24'), 'sms'), 'tc3_request')
    const headers = [
      ['content-type', 'a'],
      ['host', 'b'],
      ['x-tc-action', 'c'],
    ] as const
    expect(signature('secret', { service: 'sms', at: 1764000000, headers, body: text })).toBe(
      hmac(key, toSign).toString('hex'),
    )
  })
})
