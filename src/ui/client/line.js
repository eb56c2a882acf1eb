import { tell, words } from './tell.js'

let waiting

/** A form that the line did not carry stays as it is, and goes again when the line is back: its key makes that harmless. */
export function line() {
  // Where the browser knows that there is no line, no form sets out: one that takes the whole page along would be lost.
  addEventListener('submit', holdBack, true)
  document.addEventListener('htmx:error', ({ detail: { ctx } }) => {
    // An answer that came whole is not the line's fault.
    if (!ctx || ctx.text !== undefined) return
    if (ctx.request.method === 'POST') keep(ctx.sourceElement, ctx.request.submitter)
    else tell(words.offline, true)
  })
  document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
    if (ctx.request.method === 'POST') waiting = undefined
  })
  addEventListener('online', sendAgain)
  setInterval(sendAgain, 15_000)
}

function holdBack(event) {
  if (navigator.onLine) return
  event.preventDefault()
  event.stopPropagation()
  keep(event.target, event.submitter)
}

function keep(form, submitter) {
  waiting = { form, submitter }
  tell(words.keptBack, true)
}

function sendAgain() {
  if (!navigator.onLine || !waiting?.form.isConnected) return
  const { form, submitter } = waiting
  waiting = undefined
  form.requestSubmit(submitter)
}
