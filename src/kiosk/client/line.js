import { bar, find } from './bar.js'
import { cover, uncover } from './curtain.js'

const told = find('offline')
let down = false

/** Sends something without leaving the page; a server that fails is no more there than one that cannot be reached. */
export function send(address, body, { reached, lost = () => {} }) {
  const request = new XMLHttpRequest()
  const fails = () => {
    broken()
    lost()
  }
  request.open('POST', address)
  request.setRequestHeader('content-type', 'application/json')
  request.timeout = 8000
  request.onload = () => {
    if (request.status >= 500) return fails()
    const back = down
    down = false
    told.hidden = true
    // Where the browser did not notice, the page has waited with what it keeps and sends again.
    if (back) window.dispatchEvent(new Event('online'))
    reached(request)
  }
  request.onerror = request.ontimeout = fails
  request.send(body)
}

/** Says that this terminal is there, and learns whether it was locked, opened again, or forgotten. */
export function beat(reached = () => {}, lost) {
  send(bar.getAttribute('data-beats'), '{}', {
    lost,
    reached: ({ status, responseText }) => {
      const { locked = false, printer } = status === 200 ? JSON.parse(responseText) : {}
      if (status === 401 || locked !== bar.hasAttribute('data-locked')) return begin()
      for (const said of Array.from(bar.querySelectorAll('[data-printer]')))
        said.hidden = said.getAttribute('data-printer') !== printer
      reached()
    },
  })
}

/** Where a terminal begins, with no way back to what it showed. */
export const begin = () => location.replace(bar.getAttribute('data-begins'))

export function line() {
  window.addEventListener('offline', broken)
  window.addEventListener('online', () => beat())
  setInterval(() => beat(), 60_000)
  setInterval(() => down && beat(), 5000)
  // A page is never shown again from memory: it is asked for, and may by then be another person's.
  window.addEventListener('pagehide', cover)
  window.addEventListener('pageshow', ({ persisted }) => (persisted ? beat(() => location.reload()) : uncover()))
}

function broken() {
  down = true
  told.hidden = false
}
