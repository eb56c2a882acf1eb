import { minified } from './minified.ts'

/** A selector, and the names of all that it speaks of. */
type Selector = [text: string, ...names: string[]]
type Rule = [body: string, ...selectors: Selector[]]
/** `@media (…) { a, b { … } c { … } }` is for any of a, b and c, and each can be left out. */
export type Part = [around: string, ...rules: Rule[]]
/** What a page carries as far as it needs it, and the finery that comes with the script. */
export type Sheet = { carried: Part[]; finery: Part[] }

/** The stylesheet taken apart: at every start of an isolate it would take longer than all else. */
export function parted(source: string): Sheet {
  const [carried = [], finery = []] = source.split(/\/\* what comes with the script.*\*\//).map(partsOf)
  return { carried, finery }
}

const partsOf = (source: string) => minified(source).map(partOf)

function partOf(line: string): Part {
  const [, around = '', inside = line] = /^(@[^{]*){(.*)}$/.exec(line) ?? []
  const rules = [...inside.matchAll(/([^{}]+){([^{}]*)}/g)].map(
    ([, list, body]): Rule => [body!, ...list!.split(',').map((text): Selector => [text, ...spokenOf(text)])],
  )
  return [around, ...rules]
}

const spokenOf = (selector: string): string[] =>
  selector.replace(/::?[a-z-]+/g, '').match(/\[[a-z-]+\]|\.?[a-z][\w-]*/g) ?? []
