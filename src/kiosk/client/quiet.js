import { bar, find } from './bar.js'
import { cover, uncover } from './curtain.js'
import { beat, begin, send } from './line.js'

const signs = ['pointerdown', 'touchstart', 'mousedown', 'keydown', 'scroll', 'input']
const seconds = (name) => Number(bar.getAttribute(`data-${name}`))

/** Asks, when nobody has touched the screen for a while, whether somebody is there: the page is out of sight by then. */
export function quiet() {
  if (!bar.hasAttribute('data-begun')) return
  const dialog = find('leaving')
  const counts = dialog.querySelector('[data-counts]')
  let last = Date.now()
  let over = false

  const open = () => (dialog.showModal ? dialog.showModal() : dialog.setAttribute('open', ''))
  const close = () => (dialog.close ? dialog.close() : dialog.removeAttribute('open'))
  const asks = () => dialog.hasAttribute('open')

  function here() {
    if (over) return
    last = Date.now()
    if (asks()) close()
    uncover()
  }
  function finish() {
    over = true
    if (asks()) close()
    cover()
    setTimeout(end, onItsWay)
  }
  function count() {
    const left = Math.ceil(seconds('quiet') + seconds('away') - (Date.now() - last) / 1000)
    if (over || left > seconds('away')) return
    if (left <= 0) return finish()
    cover()
    if (!asks()) open()
    counts.textContent = counts.getAttribute('data-counts').replace('{seconds}', String(left))
  }

  for (const sign of signs) document.addEventListener(sign, ({ target }) => dialog.contains(target) || here(), true)
  // What the person was waiting for has come, from their own phone perhaps.
  document.addEventListener('htmx:after:swap', () => asks() || here())
  dialog.querySelector('[data-stay]').addEventListener('click', here)
  dialog.addEventListener('cancel', here)
  find('end').addEventListener('submit', (event) => {
    event.preventDefault()
    finish()
  })
  setInterval(count, 500)
}

// What was typed last is still on its way to be kept; nobody can see it any more.
const onItsWay = 1000

/** It ends on the server. While that cannot be reached nothing of the person is in sight, and nobody can go on. */
function end() {
  send(bar.getAttribute('data-ends'), '', {
    reached: () => {
      forget()
      begin()
    },
    lost: () => {
      find('gone').hidden = false
      setTimeout(waits, 5000)
    },
  })
}

const waits = () =>
  beat(
    () => setTimeout(end, onItsWay),
    () => setTimeout(waits, 5000),
  )

function forget() {
  for (const kept of [localStorage, sessionStorage]) kept.clear()
}
