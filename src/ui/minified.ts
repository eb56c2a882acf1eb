/** Colours and lengths are called by their first letters: no two begin alike. */
export const shortNames = (source: string) => source.replace(/--(\w)\w*/g, '--$1')

/** The stylesheet's rules, one a line, without what only its authors need. */
export const minified = (source: string): string[] =>
  shortNames(source)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map(shortened)
    .filter((rule) => rule)

const shortened = (rule: string) =>
  rule
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};:,>~]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim()
