import type { Application } from '../../application.ts'
import { type Defect, defectsOf } from '../asks/defects.ts'

/** What the application came back with, while it is to be corrected. */
export function returned({ status, history }: Application): { defects: Defect[]; at: number } {
  const last = history.at(-1)
  return status === 'returned' && last ? { defects: defectsOf(last.told), at: last.at } : { defects: [], at: 0 }
}

/** Whether the form or the slot that a defect points to was filled again since; one that was removed was seen to as well. */
export function changedSince({ answers, files }: Application, at: string, since: number): boolean {
  const [slug = '', id = ''] = at.split('/')
  if (slug === 'materials') return files.some(({ slot, createdAt }) => slot === id && createdAt > since)
  const entry = answers[slug]?.find((one) => one.id === id)
  return !entry || (entry.updatedAt ?? 0) > since
}

/** What is to be corrected about the papers of one slot, and whether nobody has handed any in since. */
export function toCorrectAt(application: Application, slot: string): { notes: string[]; open: boolean } {
  const place = `materials/${slot}`
  const { defects, at } = returned(application)
  const notes = defects.filter((defect) => defect.at === place).map(({ note }) => note)
  return { notes, open: notes.length > 0 && !changedSince(application, place, at) }
}
