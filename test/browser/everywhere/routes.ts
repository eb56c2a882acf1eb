import { pageless, parts } from './pageless.ts'

/** The routes of the running Worker, and which of them have answered with a page of their own, in which language. */
export class Routes {
  #routes: { name: string; method: string; pattern: RegExp }[]
  #seen = new Set<string>()

  constructor(names: string[]) {
    this.#routes = names.map((name) => {
      const [method, path] = name.split(' ') as [string, string]
      return { name, method, pattern: patternOf(path) }
    })
  }

  static at = async (url: string) => new Routes((await (await fetch(`${url}/-/routes`)).json()) as string[])

  /** The first that fits, as the Worker itself chooses. */
  of = (method: string, path: string): string | undefined =>
    this.#routes.find((route) => route.method === method && route.pattern.test(path))?.name

  see(lang: string, method: string, path: string): void {
    this.#seen.add(`${lang} ${this.of(method, path)}`)
  }

  /** What is wrong with the list of what has no page, and whatever has one that nobody came to. */
  problems(langs: readonly string[]): string[] {
    const names = this.#routes.map(({ name }) => name)
    const listed = [...pageless]
    return [
      ...[...listed, ...parts]
        .filter((name) => !names.includes(name))
        .map((name) => `${name} is listed, but is no route`),
      ...listed.filter((name) => this.#in(langs, name).length).map((name) => `${name} is listed, but has a page`),
      ...names
        .filter((name) => !pageless.has(name) && !parts.has(name) && !name.includes(' /api/v1/'))
        .flatMap((name) => langs.filter((lang) => !this.#in([lang], name).length).map((lang) => `${name} (${lang})`))
        .map((unseen) => `${unseen} has been looked at by nobody: lead there, or say why it has no page`),
    ]
  }

  #in = (langs: readonly string[], name: string) => langs.filter((lang) => this.#seen.has(`${lang} ${name}`))
}

const part = /:\w+(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/g
const patternOf = (path: string) =>
  new RegExp(`^${path.replace(/\./g, '\\.').replace(part, (_, rule = '[^/]+') => `(?:${rule})`)}$`)
