import type { Said } from '../../words/lang.ts'
import type { Status, Waited } from '../kind.ts'

/** A status in words. */
export const status = (
  zh: string,
  en: string,
  waitsFor: Waited,
  says: Said,
  more?: Pick<Status, 'due' | 'edits'>,
): Status => ({
  title: { zh, en },
  says,
  waitsFor,
  ...more,
})
/** An event in words: as a wish, and once it has happened. */
export const event = (zh: string, en: string, doneZh: string, doneEn: string) => ({
  title: { zh, en },
  done: { zh: doneZh, en: doneEn },
})
