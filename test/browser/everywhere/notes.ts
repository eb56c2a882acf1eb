import { nuSays } from './nu.ts'
import type { Routes } from './routes.ts'

const langs = ['zh', 'en'] as const

/** What everybody who looks has found, and every document that they were sent. */
export class Notes {
  looks = 0
  readonly routes: Routes
  #problems = new Map<string, string[]>()
  #documents = new Map<string, { name: string; html: string }>()
  #shapes = new Set<string>()
  #atTerminal = new Set<string>()
  #titled = new Map<string, { route: string; heading: string }>()

  constructor(routes: Routes) {
    this.routes = routes
  }

  wrong(problem: string, where = ''): void {
    this.#problems.set(problem, [...(this.#problems.get(problem) ?? []), where])
  }

  /** A document once, however often it was sent with other keys and numbers in it. */
  document(name: string, html: string): void {
    const alike = html.replace(/[\w-]{16,}|\d+/g, '…')
    if (!this.#documents.has(alike)) this.#documents.set(alike, { name: `${name} #${this.#documents.size}`, html })
  }

  /** Whether no page of this shape has been looked at in this language and dress. */
  isNew(dress: string, shape: string): boolean {
    const size = this.#shapes.size
    return this.#shapes.add(`${dress} ${shape}`).size > size
  }

  /** A title says where one is: what is headed otherwise is titled otherwise. */
  title(lang: string, title: string, page: { route: string; heading: string }): void {
    const known = this.#titled.get(`${lang} ${title}`)
    if (known && known.route !== page.route && known.heading !== page.heading)
      this.wrong(
        `“${title}” is the title of “${page.heading}” (${page.route}) and of “${known.heading}” (${known.route})`,
      )
    this.#titled.set(`${lang} ${title}`, page)
  }

  /** In which language a terminal is to show this; in none where its route was shown before. */
  terminalsTurn(path: string): (typeof langs)[number] | null {
    const route = this.routes.of('GET', path) ?? path
    if (this.#atTerminal.has(route)) return null
    return langs[this.#atTerminal.add(route).size % langs.length]!
  }

  /** Everything that is wrong, at the end. */
  async all(): Promise<string[]> {
    const documents = new Map([...this.#documents.values()].map(({ name, html }) => [name, html]))
    const said = await nuSays(documents)
    if (!said) console.log('  The Nu checker did not run: no Java here.')
    console.log(`  ${this.looks} looks at pages of ${this.#shapes.size} shapes, ${documents.size} documents.`)
    const few = documents.size < 300 || this.looks < 600
    return [
      ...[...this.#problems].map(inFew),
      ...this.routes.problems(langs),
      ...(said ?? []),
      ...(few ? [`only ${this.looks} looks at ${documents.size} documents`] : []),
    ]
  }
}

// What is wrong with the frame is wrong everywhere.
const inFew = ([problem, places]: [string, string[]]) =>
  [problem, ...places.slice(0, 3), ...(places.length > 3 ? [`… and in ${places.length - 3} more`] : [])]
    .filter(Boolean)
    .join('\n      ')
