import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

type App = { fetch(request: Request, env: Env, context: ExecutionContext): Response | Promise<Response> }
export type Form = Record<string, string>

/** A browser of its own: it keeps its cookies and its address, and says where its forms come from. */
export class Visitor {
  readonly origin = 'https://test.invalid'
  readonly cookies = new Map<string, string>()
  readonly headers: Record<string, string> = {
    'accept-language': 'zh-CN',
    'cf-connecting-ip': crypto.randomUUID().replaceAll('-', '.'),
  }
  readonly app: App

  constructor(app: App) {
    this.app = app
  }

  get = (path: string, headers: Form = {}) => this.#ask(path, { headers })

  post = (path: string, form: Form, headers: Form = {}) =>
    this.#ask(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    })

  async #ask(path: string, init: RequestInit & { headers: Form }): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...this.headers, ...(cookie && { cookie }), ...init.headers }
    const context = createExecutionContext()
    const request = new Request(this.origin + path, { redirect: 'manual', ...init, headers })
    const response = await this.app.fetch(request, env, context)
    await waitOnExecutionContext(context)
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/max-age=0/i.test(line)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
