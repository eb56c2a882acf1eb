import type { Said } from '../../words/lang.ts'
import type { Block, Setting } from '../page/blocks.ts'

/** The number that a document bears and its date, in milliseconds. */
export type Issued = { number: string; at: number }

/** What may be told to anybody who checks the document: never a name, never an identity number. */
export type Fact = { label: Said; value: string }

export type Composed = { title: string; author: string; set: Setting; blocks: Block[]; facts: Fact[] }

/** A person or organisation as a document introduces it: 申请人：张三，男，1990年1月1日出生。 */
export type Party = { role: string; name: string; about: string[] }

export const introduced = ({ role, name, about }: Party) => `${role}：${[name, ...about].join('，')}。`
export const names = (parties: Party[]) => parties.map(({ name }) => name).join('、')

export const courtFact = (court: string): Fact => ({ label: { zh: '法院', en: 'Court' }, value: court })
