import { paths } from '../paths.ts'
import built from '../ui/client/built.json' with { type: 'json' }
import { LangContext, T } from '../ui/lang.tsx'
import { page } from '../ui/page.tsx'
import type { Visiting } from '../visit.ts'
import { Bar } from './bar.tsx'
import type { Terminal } from './terminal.ts'
import { words } from './words.ts'

/** The same pages in a terminal's dress: its bar and scripts, nothing filled in by the browser, nothing saved to disk. */
export async function dress(c: Visiting, terminal: Terminal, answer: Response): Promise<Response> {
  if (answer.headers.get('content-disposition')?.startsWith('attachment')) return notToDisk(c, answer)
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer
  const bar = (
    <LangContext.Provider value={c.var.lang}>
      <Bar terminal={terminal} person={c.var.person} path={c.req.path} />
    </LangContext.Provider>
  )
  const html = await bar.toString()
  const set = (name: string, value: string) => ({
    element: (element: Element) => void element.setAttribute(name, value),
  })
  return new HTMLRewriter()
    .on('html', set('class', 'kiosk'))
    .on('form, input, textarea', set('autocomplete', 'off'))
    .on('head', { element: (head) => void head.append(inHead(c), { html: true }) })
    .on('main', { element: (main) => void main.before(html, { html: true }) })
    .transform(answer)
}

// Without scripts the page itself asks, after a minute, whether somebody is still there.
const inHead = ({ var: { person }, req }: Visiting) =>
  `<link rel="stylesheet" href="${built.kioskLook}"><script src="${built.kiosk}" defer></script>` +
  (person && req.path !== paths.kioskAway
    ? `<noscript><meta http-equiv="refresh" content="60;url=${paths.kioskAway}?back=${encodeURIComponent(req.path)}"></noscript>`
    : '')

/** A file goes to the printer or to the person's phone. */
function notToDisk(c: Visiting, answer: Response): Response {
  const url = new URL(c.req.url)
  if (!url.searchParams.has('print')) {
    const location = `${paths.handoverOffer}?to=${encodeURIComponent(url.pathname)}`
    return new Response(null, { status: 303, headers: { location } })
  }
  const printed = new Response(answer.body, answer)
  printed.headers.set('content-disposition', 'inline')
  return printed
}

export const lockedPage = (c: Visiting) =>
  page(
    c,
    words.locked,
    <>
      <h1>
        <T of={words.locked} />
      </h1>
      <p class="lead">
        <T of={words.lockedSays} />
      </p>
    </>,
    503,
  )
