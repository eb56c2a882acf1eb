import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import built from '../../src/ui/client/built.json' with { type: 'json' }

it.each(Object.entries(built))('%s is named by its content and may be kept for good', async (_, address) => {
  expect(address).toMatch(/^\/built\/[A-Z0-9]{8}\.(js|css)$/)
  const answer = await env.ASSETS.fetch(`https://here.invalid${address}`)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
})
