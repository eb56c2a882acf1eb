import { describe, expect, it } from 'vitest'
import { problems } from '../../src/partners/problems.ts'
import { endpoints } from '../../src/partners/routes.ts'
import { messages } from '../../src/partners/webhooks/messages.ts'
import { ask } from '../litigant.ts'
import { document } from './contract.ts'

const read = async (lang: string) => {
  const answer = await ask(new Request(`https://test.invalid/api/docs?lang=${lang}`, { redirect: 'follow' }))
  return { status: answer.status, html: await answer.text() }
}

const coded = (text: string) => text.replace(/`(\w+)`/g, '<code>$1</code>')

describe('the documentation page', () => {
  it.each(['zh', 'en'] as const)(
    'in %s names every endpoint and every problem, each where its address leads',
    async (lang) => {
      const { status, html } = await read(lang)
      expect(status).toBe(200)
      for (const { path, title } of endpoints) {
        expect(html).toContain(`/api/v1${path}`)
        expect(html).toContain(title[lang].replaceAll('’', '’'))
      }
      for (const { type, said } of messages) expect(html).toContain(`<code>${type}</code></dt><dd>${coded(said[lang])}`)
      for (const name of Object.keys(problems)) expect(html).toContain(`<div id="${name}">`)
    },
  )

  it('says what stands in an address in braces, and what is in each thing of a list', async () => {
    const { html } = await read('en')
    expect(html).toContain('<code>{court}</code></dt><dd>Code of the court, or all for every other court')
    expect(html).toMatch(/<code>tiers<\/code> \*<\/dt><dd>\{ upTo, minRate, maxRate \}\[\] .*?<code>minRate<\/code> \*/)
    expect(html).toContain('step/entry/field as they stand')
  })

  it('says what a field is in the language it is read in', async () => {
    const [zh, en] = [(await read('zh')).html, (await read('en')).html]
    expect(en).toContain('<code>premium</code> *</dt><dd>{ amount, currency } Premium<')
    expect(zh).toContain('<code>premium</code> *</dt><dd>{ amount, currency } 保险费<')
    expect(en).toContain('Reasons: The parties read every word of it.')
    expect(zh).toContain('理由：当事人会看到全文。')
  })

  it('writes names of the interface as such, and no sign of how its text is kept', async () => {
    const { html } = await read('en')
    expect(html).toContain('The <code>open</code> of an application lists')
    expect(html.replace(/<pre[\s\S]*?<\/pre>/g, '')).not.toContain('`')
  })

  it('shows examples with the address it is served from', async () => {
    const { html } = await read('en')
    expect(html).toContain('https://test.invalid/api/v1/guarantees?status=in_review')
    expect(html).not.toContain('{origin}')
  })
})

describe('the document that machines read', () => {
  it('tells whoever has nothing else how to get a token, repeat a request and hear of events', async () => {
    const { info, components, externalDocs } = await document()
    for (const word of [
      'invalid_token',
      'Accept-Language',
      '30 days',
      '/guarantees/new',
      'client credentials',
      'Idempotency-Key',
      '?dry_run=1',
      'webhook.challenge',
      'Retry-After',
    ])
      expect(info.description).toContain(word)
    expect(externalDocs.url).toBe('https://test.invalid/api/docs')
    for (const word of ['client_id', 'aud https://test.invalid', 'jti', 'client_assertion_type'])
      expect(components.securitySchemes!.oauth!.description).toContain(word)
  })

  it('never calls an amount of fen one of yuan', async () => {
    const { components } = await document()
    const { premium } = components.schemas!.GuaranteeApprove!.properties!
    expect([premium!.title, premium!.description]).toEqual(['Premium', '保险费'])
    expect(premium!.properties!.amount!.description).toContain('In fen')
  })

  it('is led to from the addresses that a newcomer tries first', async () => {
    for (const path of ['/api', '/api/v1']) {
      const answer = await ask(new Request(`https://test.invalid${path}`, { redirect: 'manual' }))
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/api/docs'])
    }
  })
})
