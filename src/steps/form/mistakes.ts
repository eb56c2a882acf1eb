import type { Said } from '../../words/lang.ts'

const known = new Map<string, Said>()

/** Zod carries one string for a mistake: the English one, which is what JSON partners read. Pages ask for its siblings. */
export function mistake(said: Said): string {
  known.set(said.en, said)
  return said.en
}

export const mistakeSaid = (message: string): Said => known.get(message) ?? notUnderstood

export const notUnderstood: Said = {
  zh: '这一项的内容无法识别，请重新填写。',
  en: 'This could not be understood. Enter it again.',
}
