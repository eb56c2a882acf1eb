import { describe, expect, it } from 'vitest'
import { problems } from '../../src/partners/problems.ts'
import { endpoints } from '../../src/partners/routes.ts'
import { ask } from '../litigant.ts'

const read = async (lang: string) => {
  const answer = await ask(new Request(`https://test.invalid/api/docs?lang=${lang}`, { redirect: 'follow' }))
  return { status: answer.status, html: await answer.text() }
}

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
      for (const name of Object.keys(problems)) expect(html).toContain(`<div id="${name}">`)
    },
  )

  it('shows examples with the address it is served from', async () => {
    const { html } = await read('en')
    expect(html).toContain('https://test.invalid/api/v1/guarantees?status=in_review')
    expect(html).not.toContain('{origin}')
  })
})
