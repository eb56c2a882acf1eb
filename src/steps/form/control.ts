import type * as z from 'zod/mini'
import { lazily } from '../../at-hand.ts'
import type { Read } from '../../rules/numbers.ts'
import type { Lang, Said } from '../../words/lang.ts'
import type { Answers, Step } from './step.ts'

export type CodeTable = 'court' | 'cause' | 'subject_cause' | 'act_cause'

export type Given = Record<string, string | string[]>
type Value = string | string[] | undefined

/** What is said about a field; the rest of a Control follows from the function that makes it. */
export type Words = {
  label: Said
  hint?: Said
  example: string
  /** Sealed in the database, masked in lists, never given to partners. */
  private?: true
  autocomplete?: string
}

/** What a form must know about a field. */
export type Control = Words & {
  input:
    | 'text'
    | 'tel'
    | 'password'
    | 'date'
    | 'money'
    | 'long'
    | 'radio'
    | 'select'
    | 'checkboxes'
    | 'tick'
    | 'pick'
    | 'lookup'
    | 'case_number'
    | 'defects'
    | 'insurer'
  options?: Record<string, Said>
  /** The options are the entries of this step. */
  from?: Step
  /** The options are the rows of this code table. */
  table?: CodeTable
  many?: boolean
  optional?: boolean
  /** Asked only where another field of the same form has one of these values. */
  onlyIf?: { field: string; is: readonly string[] }
  /** Asked only where the other answers are such. */
  where?: (answers: Answers) => boolean
  inputmode?: 'decimal' | 'numeric'
  max?: number
  /** Gathers the value from several inputs; without it the input of the field's own name is taken. */
  gather?: (given: Given, name: string) => Value
  show?: (value: string, lang: Lang) => string
  /** What follows from the answer, shown beside it where it is shown in full. */
  tells?: (value: string, form: Record<string, Value>) => Said | undefined
  /** Checks and tidies one text; what it gives back is accepted again unchanged. */
  rule?: Rule
}

export type Rule = (value: string, form: Record<string, Value>) => Read

/** A field as it is declared: how it is asked, and what an answer must be. Most isolates ask more than they check. */
export type Declared = Control & { schema: () => z.ZodMiniType }
export type Fields = Readonly<Record<string, Declared>>

/** Ties words to a schema, which is made when an answer is first checked. */
export const field = (schema: Declared['schema'], control: Control): Declared => ({
  ...control,
  schema: lazily(schema),
})
