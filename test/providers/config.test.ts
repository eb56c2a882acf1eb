import { describe, expect, it } from 'vitest'
import { missingIn, settingsOf } from '../../src/providers/config.ts'
import { templateNames } from '../../src/providers/sms/templates.ts'
import { approved } from './sms/approved.ts'

const keys = [{ id: 'AKID', secret: 'canary-secret' }]
const SMS = { provider: 'tencent', keys, sdkAppId: '1400006666', signName: '津保全', templates: approved }
const IDENTITY = { provider: 'tencent', keys, ruleId: '1' }
const COURT_IDP = { issuer: 'https://id.court.example', clientId: 'baoquan', secrets: ['canary-secret'] }
const BANK_ACCOUNT = {
  holder: '天津市滨海新区人民法院',
  bank: '中国工商银行天津滨海支行',
  number: '0302040509300000001',
}
const whole = { SMS, IDENTITY, COURT_IDP, BANK_ACCOUNT, MASTER_KEYS: {}, SIGNING_KEYS: [] }
const env = (settings: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, JSON.stringify(value)])) as unknown as Env

describe('the configuration of a deployment', () => {
  it('that is whole lacks nothing', () => {
    expect(missingIn(env(whole))).toEqual([])
    expect(missingIn(env({ ...whole, SMS: { ...SMS, provider: 'aliyun', sdkAppId: undefined } }))).toEqual([])
    expect(settingsOf(env(whole), 'IDENTITY').leastScore).toBe(70)
    expect(settingsOf(env(whole), 'COURT_IDP').claims).toEqual({ court: 'court', name: 'name', roles: 'roles' })
  })

  it('that is empty is told everything it needs, at once', () => {
    expect(missingIn({} as Env)).toEqual([
      'MASTER_KEYS is not set',
      'SIGNING_KEYS is not set',
      'SMS is not set',
      'IDENTITY is not set',
      'COURT_IDP is not set',
      'none of WECHAT_PAY, ALIPAY and BANK_ACCOUNT is set',
    ])
    expect(missingIn(env({ ...whole, BANK_ACCOUNT: { holder: '天津市滨海新区人民法院', number: '030204' } }))).toEqual([
      expect.stringMatching(/^BANK_ACCOUNT\.bank: /),
    ])
  })

  it('is told by name what is missing inside', () => {
    const { signName: _, ...nameless } = SMS
    const templates = { ...approved, code: { zh: '1110' } }
    expect(missingIn(env({ ...whole, SMS: { ...nameless, templates } }))).toEqual([
      'SMS.signName: Invalid input: expected string, received undefined',
      expect.stringMatching(/^SMS\.templates\.code\.en: /),
    ])
    expect(missingIn({ ...env(whole), IDENTITY: '{' } as Env)).toEqual(['IDENTITY is not JSON'])
    expect(missingIn(env({ ...whole, SMS: { ...SMS, provider: 'pigeon' } }))).toEqual([
      expect.stringMatching(/^SMS\.provider: /),
    ])
  })

  it('takes no more than two keys, and none without its secret', () => {
    const three = [...keys, ...keys, ...keys]
    expect(missingIn(env({ ...whole, IDENTITY: { ...IDENTITY, keys: three } }))).toEqual([
      'IDENTITY.keys: two keys at most',
    ])
    expect(missingIn(env({ ...whole, IDENTITY: { ...IDENTITY, keys: [{ id: 'AKID' }] } }))).toEqual([
      expect.stringMatching(/^IDENTITY\.keys\.0\.secret: /),
    ])
  })

  it('asks the court’s provider over https only, with a secret or a key', () => {
    const plain = { ...COURT_IDP, issuer: 'http://id.court.example' }
    expect(missingIn(env({ ...whole, COURT_IDP: plain }))).toEqual([expect.stringMatching(/^COURT_IDP\.issuer: /)])
    const { secrets: _, ...bare } = COURT_IDP
    expect(missingIn(env({ ...whole, COURT_IDP: bare }))).toEqual([
      'COURT_IDP.secrets: one of secrets and key, not both',
    ])
  })

  it('never quotes what it was told', () => {
    const wrong = {
      ...whole,
      SMS: { ...SMS, sdkAppId: 'canary-secret' },
      IDENTITY: ['canary-secret'],
    }
    const lines = missingIn(env({ ...wrong, COURT_IDP: { ...COURT_IDP, issuer: 'canary-secret' } }))
    expect(lines).toHaveLength(3)
    expect(lines.join()).not.toContain('canary')
  })
})

describe('the messages that operators hand in for approval', () => {
  it('have a number each, in both languages', () => {
    expect(Object.keys(approved)).toEqual(templateNames)
  })
})
