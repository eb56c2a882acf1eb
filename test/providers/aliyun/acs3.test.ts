import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { authorization, queryText, sha256 } from '../../../src/providers/aliyun/acs3.ts'

describe('the ACS3 signature', () => {
  it('is what Aliyun printed for its fixed example', () => {
    const key = { id: 'YourAccessKeyId', secret: 'YourAccessKeySecret' }
    const query = { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' }
    const headers = {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      'x-acs-version': '2014-05-26',
      'x-acs-action': 'RunInstances',
      'x-acs-date': '2023-10-26T10:22:32Z',
      'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
      'x-acs-content-sha256': sha256(''),
    }
    expect(authorization(key, { query, headers, body: '' })).toBe(
      'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,' +
        'SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,' +
        'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    )
  })

  it('writes blanks, stars and Chinese into an address as RFC 3986 wants them', () => {
    expect(queryText({ b: "a b*c~d/e'(!)", a: '保全' })).toBe('a=%E4%BF%9D%E5%85%A8&b=a%20b%2Ac~d%2Fe%27%28%21%29')
  })

  it('is what the document’s formula gives, worked out a second time', () => {
    const request = `POST\n/\na=%E4%BF%9D\nhost:h\nx-acs-action:A\n\nhost;x-acs-action\n${sha256('')}`
    const toSign = `ACS3-HMAC-SHA256\n${createHash('sha256').update(request).digest('hex')}`
    const right = createHmac('sha256', 's').update(toSign).digest('hex')
    const signed = { query: { a: '保' }, headers: { 'x-acs-action': 'A', host: 'h' }, body: '' }
    expect(authorization({ id: 'i', secret: 's' }, signed)).toContain(`Signature=${right}`)
  })
})
