import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import readme from '../../README.md?raw'
import { seed } from '../../src/sandbox/seed/index.ts'
import { ask } from '../litigant.ts'

beforeAll(() => seed(env))

const [, table = ''] = /## Be somebody\n([\s\S]*?)\n\n/.exec(readme) ?? []
const addresses = [...table.matchAll(/`(\/[^`]*)`/g)].map(([, path]) => path!.replace('{number}', '13800138000'))

it('the README names where each of them comes in', () => expect(addresses.length).toBeGreaterThan(8))

it.each(addresses)('%s, which the README names, is there or leads on', async (path) => {
  const answer = await ask(new Request(`https://test.invalid${path}`, { redirect: 'manual' }))
  expect(answer.status).toBeLessThan(400)
})
