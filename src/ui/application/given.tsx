import type { Child } from 'hono/jsx'
import type { Named } from '../../db/names.ts'
import { maskMobile, maskNumber } from '../../privacy/index.ts'
import {
  type Answers,
  applies,
  type Entry,
  entryName,
  type Field,
  fieldsOf,
  formOf,
  type Step,
} from '../../steps/form/step.ts'
import { common } from '../../words/common.ts'
import { type Lang, mannerOf, type Said, say } from '../../words/lang.ts'
import { T, useLang } from '../lang.tsx'

/** What is needed to show answers: the others they name, the codes' names, and whether private ones are masked. */
export type Showing = { answers: Answers; names: readonly Named[]; masked?: boolean }

/** One answer in words. */
export function shown(field: Field, value: string | string[] | undefined, lang: Lang, showing: Showing): string {
  const texts = [value ?? []].flat().map((one) => shownOne(field, one, lang, showing))
  return texts.join(mannerOf(lang).comma)
}

function shownOne(field: Field, text: string, lang: Lang, { answers, names, masked }: Showing): string {
  if (masked && field.private) return field.input === 'tel' ? maskMobile(text) : maskNumber(text)
  if (field.table || field.input === 'insurer') {
    const name = names.find(({ code }) => code === text)
    return name ? say(lang, name) : text
  }
  if (field.from) {
    const entry = answers[field.from.slug]?.find(({ id }) => id === text)
    return entry ? entryName(field.from, entry, lang) : text
  }
  return field.show?.(text, lang) ?? text
}

type Props = {
  step: Step
  entry: Entry
  showing: Showing
  beside?: (field: Field) => Child
  /** Where an answer is changed: its question leads there. */
  href?: (field: Field) => string | undefined
}

/** One filled-in form as a list of answers: on its own page, in the preview, and on the court's screen. */
export const Given = ({ step, entry, showing, beside, href }: Props) => {
  const lang = useLang()
  return (
    <dl>
      {fieldsOf(formOf(step, entry).fields)
        .filter((field) => applies(field, entry.value) && (field.where?.(showing.answers) ?? true))
        .filter((field) => entry.value[field.name] !== undefined)
        .map((field) => (
          <div>
            <dt>
              <Titled of={field.label} href={href?.(field)} />
            </dt>
            <dd>
              {shown(field, entry.value[field.name], lang, showing) || say(lang, common.notGiven)}
              <Tells field={field} entry={entry} masked={showing.masked} />
            </dd>
            <Margin>{beside?.(field)}</Margin>
          </div>
        ))}
    </dl>
  )
}

/** What a step, a question or a place for papers is called, leading to where it is changed. */
export const Titled = ({ of, href }: { of: Said; href?: string }) =>
  href ? (
    <a href={href}>
      <T of={of} />
    </a>
  ) : (
    <T of={of} />
  )

/** What can be done about an answer stands beside it. */
export const Margin = ({ children }: { children?: Child }) => (children ? <dd>{children}</dd> : null)

const Tells = ({ field, entry, masked }: { field: Field; entry: Entry; masked?: boolean }) => {
  const lang = useLang()
  const value = entry.value[field.name]
  const told = !masked && typeof value === 'string' ? field.tells?.(value, entry.value) : undefined
  return told ? <small> {say(lang, told)}</small> : null
}
