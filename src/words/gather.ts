import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseAst } from 'vitest/node'

export type Pair = { zh: string; en: string }
export type Node = { type: string; start: number; [part: string]: unknown }
type Places = (readonly [zh: number, en: number])[]

/** Every sentence written in both languages: `{ zh, en }` and calls of functions whose parameters are called so. */
export function gather(files: readonly string[]): Pair[] {
  const trees = new Map(files.map((file) => [file, parsed(file)]))
  const makers = new Map([...trees].map(([file, tree]) => [file, makersIn(tree)]))
  return [...trees].flatMap(([file, tree]) => {
    const known = new Map([...makers.get(file)!, ...imported(file, tree, makers)])
    return [...nodes(tree)].flatMap((node) => pairsOf(node, known, file))
  })
}

export const parsed = (file: string) =>
  parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node

export function* nodes(node: Node): Generator<Node> {
  yield node
  for (const part of Object.values(node).flat()) if (isNode(part)) yield* nodes(part)
}
const isNode = (part: unknown): part is Node => typeof (part as Node | null)?.type === 'string'

/** `const said = (zh, en) => …` makes sentences of its first and second argument. */
const makersIn = (tree: Node): Map<string, Places> =>
  new Map(
    [...nodes(tree)].flatMap(({ type, id, init }) =>
      type === 'VariableDeclarator' &&
      isNode(init) &&
      init.type === 'ArrowFunctionExpression' &&
      pairsAmong(init).length
        ? [[nameOf(id), pairsAmong(init)] as const]
        : [],
    ),
  )

function pairsAmong({ params }: Node): Places {
  const names = (params as Node[]).map(nameOf)
  return names.flatMap((name, en) => {
    const zh = /en$/i.test(name) ? names.indexOf(name.replace(/en$/, 'zh').replace(/En$/, 'Zh')) : -1
    return zh >= 0 ? [[zh, en] as const] : []
  })
}

const imported = (file: string, { body }: Node, makers: Map<string, Map<string, Places>>) =>
  (body as Node[]).flatMap(({ type, source, specifiers }) => {
    if (type !== 'ImportDeclaration') return []
    const from = makers.get(resolve(dirname(file), String((source as Node).value)))
    return (specifiers as Node[]).flatMap(({ imported, local }) => {
      const pairs = imported ? from?.get(nameOf(imported)) : undefined
      return pairs ? [[nameOf(local), pairs] as const] : []
    })
  })

function pairsOf(node: Node, makers: Map<string, Places>, file: string): Pair[] {
  if (node.type === 'ObjectExpression') {
    const [zh, en] = ['zh', 'en'].map(
      (key) => (node.properties as Node[]).find((one) => nameOf(one.key) === key)?.value,
    )
    return zh && en ? paired(zh as Node, en as Node, file) : []
  }
  if (node.type !== 'CallExpression') return []
  const given = node.arguments as Node[]
  return (makers.get(nameOf(node.callee)) ?? []).flatMap(([zh, en]) => paired(given[zh]!, given[en]!, file))
}

/** What is neither written out nor handed on was put together in place, where no other language could follow. */
function paired(zh: Node, en: Node, file: string): Pair[] {
  const [ours, theirs] = [textsOf(zh), textsOf(en)]
  if (!ours || !theirs || ours.length !== theirs.length)
    throw new Error(`${file}, at character ${en.start}: write the sentence out with {places} and fill() them`)
  return theirs.map((text, place) => ({ zh: ours[place]!, en: text }))
}

function textsOf(node: Node): string[] | null {
  if (typeof node.value === 'string') return [node.value]
  if (node.type === 'TemplateLiteral' || node.type === 'BinaryExpression') return null
  if (node.type !== 'ConditionalExpression') return []
  const [one, other] = [textsOf(node.consequent as Node), textsOf(node.alternate as Node)]
  return one && other && [...one, ...other]
}

export const nameOf = (node: unknown) => (isNode(node) ? String(node.name ?? node.value ?? '') : '')
