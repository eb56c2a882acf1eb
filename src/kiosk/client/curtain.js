const root = document.documentElement
let held = null

/** Nothing of the page can be seen, by whoever passes or by a screen reader; it is all there again when it is drawn. */
export function cover() {
  held = held || document.activeElement
  root.classList.add('covered')
}

export function uncover() {
  if (!root.classList.contains('covered')) return
  root.classList.remove('covered')
  if (held?.focus) held.focus()
  held = null
}
