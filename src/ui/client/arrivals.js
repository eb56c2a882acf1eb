import { clientWords as words } from '../../words/client.ts'
import { tell } from './tell.js'

/** After a swap the eye is at the top of what is new: the list of mistakes, or the heading. Focus goes there too. */
export function arrivals(main) {
  document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
    if (ctx.target !== main) return
    tell(ctx.hx?.pushurl ? words.saved : null)
    if (main.contains(document.activeElement) && document.activeElement !== main) return
    const first = main.querySelector('[role=alert], h1') ?? main
    first.tabIndex = -1
    first.focus({ preventScroll: true })
  })
}
