import { tell, words } from './tell.js'

/** After a swap the eye is on what is new: the list of mistakes, the place asked for, or the heading. Focus goes there too. */
export function arrivals(main) {
  document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
    if (ctx.target !== main) return
    tell(done(ctx))
    // Where the next page is the answer, the place on it stands in its address; htmx scrolls there afterwards.
    ctx.request.anchor = ctx.hx?.pushurl?.split('#')[1] ?? ctx.request.anchor
    if (main.contains(document.activeElement) && document.activeElement !== main)
      return document.activeElement.scrollIntoView({ block: 'center' })
    reach(document.getElementById(ctx.request.anchor) ?? main.querySelector('[role=alert]') ?? main.querySelector('h1'))
  })
  main.addEventListener('click', ({ target: { hash } }) => {
    if (hash) setTimeout(() => reach(document.getElementById(hash.slice(1))))
  })
}

/** What a form has come to, in the words of the answer; nothing, where it is only another page. */
function done({ hx, request }) {
  if (request.method !== 'POST' || !hx) return null
  if (hx.said !== undefined) return decodeURIComponent(hx.said)
  return hx.pushurl ? words.saved : hx.replaceurl ? words.left : null
}

/** Into a field, or its first choice; anything else can be reached this once. */
function reach(place) {
  if (!place) return
  const field = place.matches('fieldset') ? place.querySelector('input') : place
  if (field.tabIndex < 0) field.tabIndex = -1
  field.focus({ preventScroll: !field.matches('input') })
}
