import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** The files of the project that match, by git's own patterns. */
export const tracked = (...patterns: string[]): string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...patterns], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter(existsSync)

export const read = (path: string): string => readFileSync(path, 'utf8')
