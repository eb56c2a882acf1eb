import { paths } from '../../paths.ts'
import { type Entry, formOf, pageOf, type Step } from '../../steps/form/step.ts'

/** Where one field of what was filled in is changed. */
export function fieldAt(application: string, step: Step, entry: Entry, field: string): string {
  const page = pageOf(formOf(step, entry), field)
  return `${paths.entry(application, step.slug, entry.id, entry.form)}${page ? `&page=${page}` : ''}#${field}`
}
