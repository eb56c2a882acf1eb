import { isPastDate } from '../../steps/form/fields.ts'
import { type Form, fieldsOf } from '../../steps/form/step.ts'

/** The days that a form asks for and that are still to come. */
export const daysToCome = (form: Form) =>
  fieldsOf(form.fields).filter((field) => field.input === 'date' && !isPastDate(field))
