import type { Kind } from './kind.ts'

/** The lifecycle as a Mermaid diagram, drawn from its table; the README holds what this says. */
export const drawn = ({ lifecycle }: Kind): string =>
  ['stateDiagram-v2', '  [*] --> draft', ...edges(lifecycle)].join('\n')

// Ways that several hands or events share become one arrow.
function edges(lifecycle: Kind['lifecycle']): string[] {
  const ways = Object.groupBy(lifecycle, ([, from, to]) => `  ${from} --> ${to}`)
  return Object.entries(ways).map(
    ([way, rows]) => `${way}: ${rows!.map(([event, , , by]) => `${event} (${by})`).join(', ')}`,
  )
}
