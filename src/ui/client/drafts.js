import { tell, words } from './tell.js'

const quiet = 4000
const again = 15_000
let typedIn
let timer

/** What is typed is kept quietly: after some seconds of quiet, and when the page is left. What is sent needs no keeping. */
export function drafts(main) {
  addEventListener('input', ({ target: { form } }) => {
    if (form?.elements.later) soon(form, quiet)
  })
  addEventListener('submit', ({ target }) => (main.contains(target) ? forget() : keep(true)), true)
  addEventListener('htmx:before:swap', ({ detail: { ctx } }) => ctx.target === main && keep())
  addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
    // Sent and not saved, as where there are mistakes: now it stands on this page and nowhere else.
    const sent = ctx.target === main && ctx.request.method === 'POST' && !ctx.hx?.pushurl && !ctx.hx?.replaceurl
    const form = sent && main.querySelector('[name=later]')?.form
    if (form) soon(form, quiet)
  })
  addEventListener('online', keep)
  document.addEventListener('visibilitychange', () => document.hidden && keep())
}

function soon(form, ms) {
  forget()
  typedIn = form
  timer = setTimeout(keep, ms)
}

function forget() {
  clearTimeout(timer)
  typedIn = undefined
}

/** `leaving`: the page goes, and what it keeps goes on its way all the same. */
async function keep(leaving = false) {
  const form = typedIn
  if (!form) return
  forget()
  const body = new FormData(form)
  body.set('later', 'quietly')
  const sent = { method: 'POST', body, redirect: 'manual', keepalive: leaving === true || document.hidden }
  const kept = await fetch(form.action, sent).catch(() => null)
  if (!form.isConnected) return
  // 200: there was nothing to keep.
  if (kept?.ok) return kept.status > 200 && tell(words.left)
  const down = !kept || kept.status > 499
  tell(down ? words.notLeft : words.notTaken, true)
  if (down && !typedIn) soon(form, again)
}
