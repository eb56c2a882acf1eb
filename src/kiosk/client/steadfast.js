import { find } from './bar.js'
import { beat } from './line.js'

const main = document.getElementById('main')
let asking = false
let passed = null

/**
 * What would leave the page first asks whether the line is up: where it is not, the page stays with all that was typed,
 * and says so. Without that a terminal would stand there with the browser's own error page, and no way out of it.
 */
export function steadfast() {
  document.addEventListener(
    'click',
    (event) => {
      const what = event.target.closest('a[href], button')
      if (!what || !leaves(what)) return
      if (what === passed) {
        passed = null
        return
      }
      event.preventDefault()
      event.stopPropagation()
      if (asking) return
      asking = true
      beat(
        () => {
          asking = false
          passed = what
          what.click()
        },
        () => {
          asking = false
          find('offline').scrollIntoView({ block: 'center' })
        },
      )
    },
    true,
  )
}

const leaves = (what) => (what.matches('a') ? !isPlaceHere(what) : sends(what)) && !isSwapped(what)
const isPlaceHere = ({ hash, pathname, search }) =>
  hash !== '' && pathname + search === location.pathname + location.search
// What ends a visit has its own way of doing so.
const sends = ({ type, form }) => type === 'submit' && form !== null && !form.hasAttribute('data-end')

// Where htmx runs it carries what stands inside the page, and keeps what the line did not take.
const isSwapped = (what) =>
  main.contains(what) && main.hasAttribute('hx-boost:inherited') && !what.closest('[data-hx-boost=false]')
