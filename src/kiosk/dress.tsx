import { paths } from '../paths.ts'
import built from '../ui/client/built.json' with { type: 'json' }
import { keyed } from '../ui/html/keyed.ts'
import { InLang, T } from '../ui/lang.tsx'
import { waitingPage } from '../ui/page.tsx'
import type { Asking } from '../visit.ts'
import { Bar } from './bar.tsx'
import { canPrint, putDown } from './prints.ts'
import { quietOf } from './quiet.ts'
import type { Terminal } from './terminal.ts'
import { canBeFilled, whereOf, withoutScripts } from './without-scripts.ts'
import { words } from './words.ts'

// Nobody's yet: the first page of a terminal, and the one that asks whether somebody is there.
const unbegun: readonly string[] = [paths.kiosk, paths.kioskAway, paths.kioskMoved]

/** The same pages in a terminal's dress: its bar and scripts, nothing filled in by the browser, nothing kept by it. */
export async function dress(c: Asking, terminal: Terminal, answer: Response, goesOn = whereOf(c)): Promise<Response> {
  if (isFile(answer)) return notToDisk(c, terminal, answer)
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer
  const begun = terminal.lockedAt === null && !unbegun.includes(c.req.path)
  const quiet = quietOf(c.env)
  const plain = await answer.text()
  const html = begun ? withoutScripts(plain, c, quiet) : plain
  const bar = (
    <InLang lang={c.var.lang}>
      <Bar
        terminal={terminal}
        person={c.var.person}
        here={goesOn}
        next={c.req.query('next')}
        begun={begun}
        quiet={quiet}
        form={begun && canBeFilled(plain)}
        papers={/type="?file/.test(plain)}
      />
    </InLang>
  )
  const [above = ''] = await keyed(c, [String(await bar.toString())])
  const dressed = new HTMLRewriter()
    .on('html', { element: (it) => void it.setAttribute('class', `kiosk ${it.getAttribute('class') ?? ''}`.trim()) })
    .on('form, textarea', { element: (it) => void it.setAttribute('autocomplete', 'off') })
    .on('input', { element: noAutofill })
    .on('a[target]', { element: (it) => void it.removeAttribute('target') })
    .on('head', { element: (head) => void head.append(inHead, { html: true }) })
    .on('main', { element: (main) => void main.before(above, { html: true }) })
    .transform(new Response(html, answer))
  dressed.headers.set('Cache-Control', 'no-store')
  dressed.headers.delete('ETag')
  return dressed
}

const inHead = `<link rel="stylesheet" href="${built.kioskLook}"><script src="${built.kiosk}" defer></script>`

const typed = /^(text|tel|search|date|password|email|number|url)$/

function noAutofill(input: Element) {
  if (typed.test(input.getAttribute('type') ?? 'text')) input.setAttribute('autocomplete', 'off')
  else input.removeAttribute('autocomplete')
}

/** Whatever the browser would keep, or show without the terminal's bar above it. */
const isFile = ({ headers }: Response) =>
  headers.get('content-disposition')?.startsWith('attachment') ||
  /^(application\/(pdf|zip|octet-stream)|image|video)\b/.test(headers.get('content-type') ?? '')

/** A file goes to the printer, where it was asked for there, or to the person's phone. */
async function notToDisk(c: Asking, terminal: Terminal, answer: Response): Promise<Response> {
  const id = c.req.query('print')
  const path = whereOf(c)
  const paper = answer.headers.get('content-type') === 'application/pdf'
  const asked = id && paper && { terminal, session: c.var.session ?? '', id, path }
  if (asked && canPrint(terminal, Date.now()) && (await putDown(c.env, asked, answer))) return to(paths.kioskPrint(id))
  return to(`${paths.handoverOffer}?to=${encodeURIComponent(path)}${paper ? '&paper=yes' : ''}`)
}

const to = (location: string) => new Response(null, { status: 303, headers: { location } })

/** Without scripts it looks each minute whether it was opened again. */
export const lockedPage = (c: Asking) =>
  waitingPage(
    c,
    words.locked,
    <div class="lobby">
      <h1>
        <T of={words.locked} />
      </h1>
      <p class="lead">
        <T of={words.lockedSays} />
      </p>
    </div>,
    { status: 503, again: `60; url=${paths.kiosk}` },
  )
