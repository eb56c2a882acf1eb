import * as z from 'zod/mini'
import { type Lang, langs } from '../../words/lang.ts'
import { templateNames } from './templates.ts'

/** For each of our messages, the number under which the provider has approved its text in each language. */
export const Approved = z.strictObject(
  Object.fromEntries(templateNames.map((name) => [name, approval()])) as Record<
    (typeof templateNames)[number],
    ReturnType<typeof approval>
  >,
)
export type Approved = z.infer<typeof Approved>

function approval() {
  return z.strictObject(
    Object.fromEntries(langs.map((lang) => [lang, z.string().check(z.minLength(1))])) as Record<Lang, z.ZodMiniString>,
  )
}
