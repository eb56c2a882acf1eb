import { words } from './tell.js'

/** A typed password can be looked at, and is hidden again before it goes: not in a lobby, where others stand behind. */
export function peeks(main) {
  if (document.documentElement.classList.contains('kiosk')) return
  const offer = () => main.querySelectorAll('[type=password]').forEach(peek)
  offer()
  addEventListener('htmx:after:swap', offer)
}

function peek(field) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link peek'
  button.textContent = words.showPassword
  const show = (shown) => {
    field.type = shown ? 'text' : 'password'
    button.setAttribute('aria-pressed', shown)
  }
  show(false)
  button.addEventListener('click', () => show(field.type === 'password'))
  field.form.addEventListener('submit', () => show(false), true)
  field.after(' ', button)
}
