import { tell, words } from './tell.js'

let waiting

/** A form that the line did not carry stays as it is, and goes again when the line is back: its key makes that harmless. */
export function line() {
  document.addEventListener('htmx:error', ({ detail: { ctx } }) => {
    if (!ctx || ctx.response) return
    tell(ctx.request.method === 'POST' ? words.keptBack : words.offline, true)
    if (ctx.request.method === 'POST') waiting = ctx
  })
  document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
    if (ctx.request.method === 'POST') waiting = undefined
  })
  addEventListener('online', sendAgain)
  setInterval(sendAgain, 15_000)
}

function sendAgain() {
  const form = navigator.onLine && waiting?.sourceElement
  if (form?.isConnected) form.requestSubmit(waiting.request.submitter)
}
