/** The stylesheet's rules, one a line, without what only its authors need. */
export const minified = (source: string): string[] =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map(shortened)
    .filter((rule) => rule)

const shortened = (rule: string) =>
  rule
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};:,>]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim()
