/** `at`: the field, the file or the form that it is about. */
export type Defect = { at: string; note: string }

export const defectLine = ({ at, note }: Defect): string => `${at}=${note}`
export const defectIn = (line: string): Defect => {
  const [at = '', ...note] = line.split('=')
  return { at, note: note.join('=') }
}
export const defectsOf = ({ defects = [] }: { defects?: string | string[] }): Defect[] => [defects].flat().map(defectIn)
