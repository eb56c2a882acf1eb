import type { Application } from '../application.ts'
import { journeyOf } from '../kinds/journey/index.ts'
import { sha256 } from '../privacy/bytes.ts'

/** The hash of everything an insurer is asked about: all answers but the choice of insurer, and all papers. */
export const askedAbout = ({ kind, answers, files }: Application): Promise<string> =>
  sha256(
    JSON.stringify([
      journeyOf(kind)
        .filter(({ slug }) => slug !== 'insurer')
        .map(({ slug }) => [slug, (answers[slug] ?? []).map(({ form, value }) => [form, sorted(value)])]),
      files.map(({ slot, sha256 }) => `${slot} ${sha256}`).sort(),
    ]),
  )

const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
