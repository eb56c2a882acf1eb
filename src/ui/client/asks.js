/* global ADDRESSES */
/** What is typed is looked up as it is typed, and what an amount comes to follows it; without scripts a button asks. */
export function asks(main) {
  document.addEventListener('htmx:before:process', () => {
    for (const field of main.querySelectorAll('[data-codes]')) lookUp(field)
    const fee = main.querySelector('#fee')
    if (fee) ask(fee, { get: ADDRESSES.fee, include: '#type', trigger: 'input delay:300ms from:#type', target: 'this' })
  })
}

function lookUp(field) {
  const name = field.name.replace('_find', '')
  const found = field.closest('fieldset').querySelector('.options')
  found.id = `${name}-found`
  found.setAttribute('aria-live', 'polite')
  const get = `${ADDRESSES.codes}${field.dataset.codes}?field=${name}`
  ask(field, { get, trigger: 'input changed delay:250ms', target: `#${found.id}` })
}

function ask(place, attributes) {
  for (const [name, value] of Object.entries({ ...attributes, swap: 'innerHTML' }))
    place.setAttribute(`hx-${name}`, value)
}
