import { Hono } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import { configured } from '../../src/doors/configured.ts'

const app = () => new Hono<{ Bindings: Env }>().use(configured()).get('/', (c) => c.text('served'))

describe('a deployment', () => {
  it('that was not told who its providers are serves nobody and names what is missing, once in the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const bare = app()
    const answers = [await bare.request('/', {}, {}), await bare.request('/', {}, {})]
    expect(answers.map(({ status }) => status)).toEqual([503, 503])
    expect(await answers[1]!.text()).toContain('SMS is not set\nIDENTITY is not set\nCOURT_IDP is not set')
    expect(log.mock.calls.filter(([line]) => String(line).includes('SMS is not set'))).toHaveLength(1)
    log.mockRestore()
  })

  it('that is a sandbox serves at once; one that is only nearly called so is none', async () => {
    expect(await (await app().request('/', {}, { SANDBOX: 'yes' })).text()).toBe('served')
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect((await app().request('/', {}, { SANDBOX: 'true' })).status).toBe(503)
    log.mockRestore()
  })
})
