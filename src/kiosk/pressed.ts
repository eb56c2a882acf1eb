import type { Given } from '../steps/form/fields.ts'
import { one } from '../ui/form/read-form.ts'
import { type Lang, langs } from '../words/lang.ts'

/** The language whose button was pressed where a terminal begins. */
export const pressed = (given: Given): Lang => langs.find((known) => known === one(given, 'lang')) ?? 'zh'
