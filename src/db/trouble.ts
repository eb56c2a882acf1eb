/** What kind of trouble an error is, whatever object it came through: a store that is away for a while, a history that was stopped, or ours. */
export function troubleOf(error: unknown): 'busy' | 'frozen' | 'failed' {
  const said = saidBy(error)
  if (said.includes('this application is frozen')) return 'frozen'
  return away.test(said) && !/SQLITE_|constraint/i.test(said) ? 'busy' : 'failed'
}

const away = /D1_ERROR|D1 DB|Network connection lost|storage operation exceeded timeout|overloaded/

const saidBy = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${error.cause ? saidBy(error.cause) : ''}` : String(error)
