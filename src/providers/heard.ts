/**
 * What was heard of a provider where something went wrong. `nothing`: no answer in time, and what the line said.
 * `unreadable`: an answer that could not be read, with its status, if that says anything. `words`: its own.
 */
export type Heard = { nothing: string } | { unreadable: number | null } | { words: string }

/** The same in one line, for those who look after the service. */
export function inOneLine(heard: Heard): string {
  if ('words' in heard) return heard.words
  if ('nothing' in heard) return heard.nothing
  return `an unreadable answer${heard.unreadable === null ? '' : `, status ${heard.unreadable}`}`
}
