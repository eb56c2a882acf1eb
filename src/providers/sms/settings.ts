import * as z from 'zod'
import { templateNames } from './templates.ts'

/** For each of our messages, the number under which the provider has approved its Chinese and its English text. */
export const Approved = z.strictObject(
  Object.fromEntries(templateNames.map((name) => [name, approval()])) as Record<
    (typeof templateNames)[number],
    ReturnType<typeof approval>
  >,
)
export type Approved = z.infer<typeof Approved>

function approval() {
  return z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
}
