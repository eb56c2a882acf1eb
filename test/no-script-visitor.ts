import type { Lang } from '../src/words/lang.ts'
import { asks, buttonOf, entries, type Form, fill, formsOf, type Given } from './forms.ts'
import { all, type Element, idIn, parse, text } from './html.ts'

type Fetcher = (request: Request) => Promise<Response>
type Ways = { lang?: Lang; fetcher?: Fetcher }
export type Values = Readonly<Record<string, Given>>

/** A person whose browser runs no scripts: cookies, links and forms, nothing else. */
export class Visitor {
  url: string
  status = 0
  page: Element = parse('')
  html = ''
  bytes = new Uint8Array()
  #cookies = new Map<string, string>()
  readonly lang: Lang
  #fetch: Fetcher

  constructor(base: string, { lang = 'zh', fetcher = fetch as Fetcher }: Ways = {}) {
    this.url = base
    this.#fetch = fetcher
    this.lang = lang
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies
  }

  get text(): string {
    return text(this.page)
  }

  get title(): string {
    return all(this.page, 'h1').map(text).join(' ')
  }

  /** Goes to an address; a relative one is read as the page's own links are. */
  async open(address: string): Promise<this> {
    return this.#go(new URL(address, this.url), { method: 'GET' })
  }

  /** A request that is no page, with this browser's cookies. */
  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.url)
    const headers = this.#headers(url, init)
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    return this.#fetch(new Request(url, { ...init, headers, redirect: 'manual' }))
  }

  /** Whether the page asks for this. */
  sees(field: string): boolean {
    return formsOf(this.page).some((form) => form.controls.some((one) => asks(one, field)))
  }

  /** Presses the link with these words in it. */
  async follow(words: string): Promise<this> {
    const links = all(this.page, 'a').filter((one) => one.at.href && text(one).includes(words))
    const link = links.find((one) => text(one) === words) ?? links[0]
    if (!link) throw this.#puzzled(`no link “${words}”`)
    return this.open(link.at.href!)
  }

  /** Fills in the form that has these fields and presses the button with this label; looks only in the part with this id if told. */
  async send(values: Values, button?: string, part?: string): Promise<this> {
    const form = this.#form(part, Object.keys(values), button)
    for (const [field, given] of Object.entries(values)) fill(form, field, given)
    const sent = entries(form, buttonOf(form, button))
    const url = new URL(form.action || this.url, this.url)
    if (form.method === 'post') return this.#go(url, { method: 'POST', body: bodyOf(form, sent) })
    url.search = new URLSearchParams(sent as [string, string][]).toString()
    return this.#go(url, { method: 'GET' })
  }

  #form(part: string | undefined, fields: string[], button?: string): Form {
    const within = part ? idIn(this.page, part) : this.page
    const forms = formsOf(within).filter((form) => !button || buttonOf(form, button))
    const found = forms.find((form) => fields.every((field) => form.controls.some((one) => asks(one, field))))
    if (!found) throw this.#puzzled(`no form with ${fields.join(', ')}${button ? ` and a button “${button}”` : ''}`)
    return found
  }

  async #go(url: URL, init: RequestInit): Promise<this> {
    for (let hops = 0; hops < 10; hops++) {
      const answer = await this.#fetch(
        new Request(url, { ...init, headers: this.#headers(url, init), redirect: 'manual' }),
      )
      this.#remember(answer)
      const next = answer.headers.get('location')
      // What comes in place of a page, where a test asks for that, comes with the address of the page.
      const address = new URL(answer.headers.get('hx-push-url') ?? url, url)
      if (answer.status < 300 || answer.status > 399 || !next) return this.#read(address, answer)
      await answer.body?.cancel()
      url = new URL(next, url)
      if (answer.status !== 307 && answer.status !== 308) init = { method: 'GET' }
    }
    throw new Error(`going round in circles at ${url}`)
  }

  #headers(url: URL, { method }: RequestInit) {
    const headers = new Headers({ accept: 'text/html,*/*;q=0.8', 'accept-language': this.lang })
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (method === 'POST') headers.set('origin', url.origin)
    return headers
  }

  #remember(answer: Response) {
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(name!)
      else this.#cookies.set(name!, value!)
    }
  }

  async #read(url: URL, answer: Response): Promise<this> {
    this.url = url.href
    this.status = answer.status
    this.bytes = new Uint8Array(await answer.arrayBuffer())
    this.html = /html/.test(answer.headers.get('content-type') ?? '') ? new TextDecoder().decode(this.bytes) : ''
    this.page = parse(this.html)
    return this
  }

  #puzzled(problem: string) {
    return new Error(`${problem} at ${this.url} (${this.status} ${this.title}): ${this.text.slice(0, 600)}`)
  }
}

const bodyOf = (form: Form, sent: [string, string | File][]) => {
  if (!form.multipart)
    return new URLSearchParams(sent.map(([name, value]) => [name, value instanceof File ? value.name : value]))
  const body = new FormData()
  for (const [name, value] of sent) body.append(name, value)
  return body
}
