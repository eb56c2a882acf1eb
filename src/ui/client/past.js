import htmx from 'htmx.org/dist/htmx.esm.min.js'

/** Going back asks for the middle of the page again, not for the whole document. */
export function past(main) {
  document.addEventListener('htmx:before:history:restore', (event) => {
    event.preventDefault()
    htmx.ajax('GET', event.detail.path, { source: main, target: main, swap: 'innerHTML show:top showTarget:window' })
  })
}
