import { enrolPartners } from '../../src/local/partners.ts'
import { pairsIn } from '../../src/words/build.ts'
import type { Further } from '../../src/words/lang.ts'
import type { Element, Node } from '../html.ts'
import { Visitor } from '../no-script-visitor.ts'
import { throwAway } from '../throw-away.ts'
import { letterJourney } from '../walk/guarantee.ts'
import { arrive } from '../walk/insurer.ts'
import { wholeJourney } from '../walk/journey.ts'
import { type Step, step } from '../walk/step.ts'

// Run where the pseudo-language is: outside its brackets stand people's own words, and none of ours.
const lang: Further = 'qps-ploc'
const ours = new Set(pairsIn().flatMap(({ zh, en }) => [zh, en]))
const left = new Set<string>()

const looking: Step = (who, what, does) =>
  step(who, what, async () => {
    const walker = await does()
    // What an order is for stands there as the bank was told.
    if (walker.url.includes('/sandbox/bank/')) return walker
    for (const text of textsOf(walker.page).flatMap(outside)) if (ours.has(text)) left.add(`${text}  ${walker.url}`)
    return walker
  })

const spoken = ['alt', 'title', 'placeholder', 'aria-label']
const textsOf = (node: Node): string[] =>
  typeof node === 'string' ? [node] : [...spoken.map((name) => node.at[name] ?? ''), ...inside(node)]
const inside = ({ tag, inside }: Element) => (/^(script|style)$/.test(tag) ? [] : inside.flatMap(textsOf))

/** What stands beside and between the brackets, the innermost of which go first. */
function outside(text: string): string[] {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, '·')
  return rest === text ? text.split(/[·：:→]/).map((part) => part.trim()) : outside(rest)
}

const log = console.error
console.error = (line: string) => (line.includes('untranslated') ? left.add(line) : log(line))

const server = await throwAway()
const [underwriter] = await enrolPartners(server.url, `${process.cwd()}/partners`)
const come = async () => new Visitor(server.url, { lang })
await wholeJourney(come, looking)
const insurer = await arrive(underwriter!, come, looking)
await letterJourney(come, looking, insurer)
insurer.leave()
await server.stop()
console.log(left.size ? [...left].join('\n') : 'No word was left over.')
process.exit()
