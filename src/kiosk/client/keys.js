import { boards, turns } from '../boards.ts'
import { find } from './bar.js'

/** Keys on the screen for numbers, for the letters of identity numbers and codes, and for passwords. */
export function keys() {
  const board = find('keys')
  let field = null
  let typed = false
  let pressed = false
  let leaving = false
  const tell = (event) => field.dispatchEvent(new Event(event, { bubbles: true }))

  function put(text) {
    const [at, to] = caret(field)
    const from = text === '' && at === to ? Math.max(at - 1, 0) : at
    field.value = field.value.slice(0, from) + text + field.value.slice(to)
    try {
      field.setSelectionRange(from + text.length, from + text.length)
    } catch (_) {
      // Some types of field have no caret.
    }
    typed = true
    tell('input')
  }
  function hide() {
    board.hidden = true
    document.body.style.paddingBottom = ''
  }
  // A page that moves under what is pressed loses the press: the keys go once it is let go.
  function leave() {
    leaving = pressed
    if (!pressed) hide()
  }
  function done() {
    hide()
    field.blur()
  }
  function key(label, act, name) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = label
    if (name) button.className = name
    // The field keeps the focus, and with it the caret.
    for (const event of ['pointerdown', 'mousedown']) button.addEventListener(event, (press) => press.preventDefault())
    button.addEventListener('click', act)
    board.appendChild(button)
  }
  function show(kind) {
    board.className = `keys ${kind}`
    board.textContent = ''
    for (const label of boards[kind]) key(label, () => put(label))
    if (turns[kind]) {
      for (const other of Object.keys(turns)) if (other !== kind) key(turns[other], () => show(other), 'quiet')
      key(board.getAttribute('data-space'), () => put(' '), 'quiet')
    }
    key(board.getAttribute('data-erase'), () => put(''), 'quiet')
    key(board.getAttribute('data-done'), done, 'done')
    board.hidden = false
    document.body.style.paddingBottom = `${board.offsetHeight}px`
    field.scrollIntoView({ block: 'center' })
  }

  document.addEventListener('mousedown', () => (pressed = true), true)
  document.addEventListener(
    'mouseup',
    () => {
      if (leaving) setTimeout(hide)
      pressed = leaving = false
    },
    true,
  )
  // As a browser does for what is typed on real keys.
  document.addEventListener('focusout', ({ target }) => {
    if (typed && target === field) tell('change')
    typed = false
  })
  document.addEventListener('focusin', ({ target }) => {
    if (board.contains(target)) return
    const kind = target.getAttribute('data-keyboard') || kindFor(target)
    if (!kind) return leave()
    field = target
    // The machine's own keyboard would lie over this one.
    field.setAttribute('data-keyboard', kind)
    field.setAttribute('inputmode', 'none')
    show(kind)
  })
}

const caret = ({ value, selectionStart, selectionEnd }) =>
  selectionStart === null ? [value.length, value.length] : [selectionStart, selectionEnd]

function kindFor(field) {
  if (field.tagName !== 'INPUT') return ''
  if (field.type === 'password') return 'abc'
  if (/numeric|decimal/.test(field.getAttribute('inputmode')) || field.type === 'tel') return 'digits'
  return /number|licence|uscc|code/i.test(field.name) ? 'letters' : ''
}
