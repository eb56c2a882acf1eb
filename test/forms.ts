import { all, type Element, text } from './html.ts'

/** `label` names the control itself, `group` the question that a choice belongs to. */
type Control = { name: string; type: string; value: string; label: string; group: string; on: boolean; file?: File }
export type Form = { action: string; method: string; multipart: boolean; controls: Control[] }
export type Given = string | boolean | File | readonly (string | File)[]

/** The forms of a page, as a browser sees them before anybody types. */
export const formsOf = (page: Element): Form[] => {
  const labels = labelsOf(page)
  const everything = all(page, 'input', 'select', 'textarea', 'button').filter((one) => !disabled(one))
  return all(page, 'form').map((form) => ({
    action: form.at.action ?? '',
    method: (form.at.method ?? 'get').toLowerCase(),
    multipart: form.at.enctype === 'multipart/form-data',
    controls: everything.filter((one) => belongs(one, form)).flatMap((one) => controls(one, labels)),
  }))
}

const belongs = (control: Element, form: Element) =>
  control.at.form ? control.at.form === form.at.id : within(control).includes(form)

const within = (element: Element): Element[] => (element.parent ? [element.parent, ...within(element.parent)] : [])

const disabled = (control: Element) =>
  'disabled' in control.at || within(control).some((around) => around.tag === 'fieldset' && 'disabled' in around.at)

const labelsOf = (page: Element) => {
  const labels = new Map<string | Element, string>()
  for (const label of all(page, 'label')) {
    if (label.at.for) labels.set(label.at.for, text(label))
    for (const control of all(label, 'input', 'select', 'textarea')) labels.set(control, text(label))
  }
  return labels
}

const controls = (element: Element, labels: Map<string | Element, string>): Control[] => {
  const { name = '', id, value, type = element.tag === 'button' ? 'submit' : 'text' } = element.at
  const label = labels.get(id ?? element) ?? labels.get(element) ?? ''
  const one = { name, type, label, group: '', value: value ?? '', on: true }
  if (element.tag === 'select') return options(element, name, label)
  if (element.tag === 'textarea') return [{ ...one, value: element.inside.join('').replace(/^\n/, '') }]
  if (/^(button|reset)$/.test(type)) return []
  if (/^(submit|image)$/.test(type)) return [{ ...one, type: 'submit', label: text(element) || one.value, on: false }]
  if (!/^(checkbox|radio)$/.test(type)) return [one]
  return [{ ...one, group: legend(element), value: value ?? 'on', on: 'checked' in element.at }]
}

const legend = (element: Element) => {
  const set = within(element).find((around) => around.tag === 'fieldset')
  return set ? all(set, 'legend').slice(0, 1).map(text).join() : ''
}

const options = (select: Element, name: string, group: string): Control[] => {
  const found = all(select, 'option')
  const chosen = found.filter((option) => 'selected' in option.at)
  const on = chosen.length || 'multiple' in select.at ? chosen : found.slice(0, 1)
  return found.map((option) => {
    const label = text(option)
    return { name, type: 'option', group, label, value: option.at.value ?? label, on: on.includes(option) }
  })
}

/** Whether a person would take this control for the field, which is named by name, label or question. */
export const asks = (control: Control, field: string): boolean =>
  control.name === field || [control.label, control.group].some((said) => said.startsWith(field))

/** Fills in a field with what a person could really give there. */
export const fill = (form: Form, field: string, given: Given): void => {
  const found = form.controls.filter((one) => one.type !== 'submit' && asks(one, field))
  const first = found[0]
  if (!first)
    throw new Error(`no field “${field}” among ${[...new Set(form.controls.map((one) => one.name))].join(', ')}`)
  if (/^(radio|checkbox|option)$/.test(first.type)) choose(found, field, given)
  else if (first.type === 'file') attach(form, first, given)
  else first.value = String(given)
}

const choose = (choices: Control[], field: string, given: Given) => {
  const wanted = typeof given === 'boolean' ? [] : [given].flat().map(String)
  const taken = choices.filter((one) => wanted.includes(one.value) || wanted.includes(one.label))
  if (taken.length < wanted.length) {
    throw new Error(`“${field}” offers ${choices.map((one) => one.value).join(', ')}, not ${wanted.join(', ')}`)
  }
  for (const one of choices) one.on = typeof given === 'boolean' ? given : taken.includes(one)
}

const attach = (form: Form, slot: Control, given: Given) => {
  const files = [given].flat().filter((one) => one instanceof File)
  form.controls.splice(form.controls.indexOf(slot), 1, ...files.map((file) => ({ ...slot, file })))
}

/** What the browser sends when this button is pressed, in the order of the page. */
export const entries = (form: Form, button?: Control): [string, string | File][] =>
  form.controls
    .filter((one) => one.name && (one === button || (one.on && one.type !== 'submit')))
    .map((one) => [one.name, one.type === 'file' ? (one.file ?? new File([], '')) : one.value])

/** The button that says this, or the first one, as the Enter key presses it. */
export const buttonOf = (form: Form, label?: string): Control | undefined =>
  form.controls.find((one) => one.type === 'submit' && (!label || one.label.includes(label)))
