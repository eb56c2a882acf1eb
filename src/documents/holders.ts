import type { Application } from '../application.ts'
import { blindIndex, blindIndexes, ringOf } from '../privacy/index.ts'
import { numberOf } from '../steps/parties/named.ts'

/** Identity numbers whose last four open the public check of a document. */
export const holdersOf = ({ answers }: Application): string[] =>
  [...(answers.applicants ?? []), ...(answers.respondents ?? [])].map(({ value }) => numberOf(value)).filter(Boolean)

const purpose = 'document holder'
const lastFour = (documentId: string, number: string) => `${documentId} ${number.trim().slice(-4).toUpperCase()}`

/** The last four of each identity number, in a form in which they can be tried but not read. */
export const holderIndexes = (env: Env, documentId: string, numbers: string[]) =>
  Promise.all(numbers.map((number) => blindIndex(ringOf(env), purpose, lastFour(documentId, number))))

/** Whether these are the last four characters of a party’s number. */
export async function isHolder(env: Env, document: { id: string; holders: string[] }, lastFourGiven: string) {
  const tried = await blindIndexes(ringOf(env), purpose, lastFour(document.id, lastFourGiven))
  return tried.some((index) => document.holders.includes(index))
}
