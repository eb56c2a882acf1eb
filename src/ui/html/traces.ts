const trace = /<[a-z]\w*|class=(?:"[^"]*"|[\w-]+)| aria-(?:current|invalid)/g

/** What stands in some HTML that a stylesheet may speak of, each thing once, as it was found. */
export const tracesIn = (html: string): string => [...new Set(html.match(trace))].join(' ')

/** As a stylesheet calls it. */
export const namesIn = (traces: string): string[] => (traces.match(trace) ?? []).flatMap(named)

function named(found: string): string[] {
  if (found.startsWith('<')) return [found.slice(1)]
  if (found.startsWith(' ')) return [`[${found.slice(1)}]`]
  return found
    .replace(/class=|"/g, '')
    .split(' ')
    .map((name) => `.${name}`)
}
