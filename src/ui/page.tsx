import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { paths } from '../paths.ts'
import { type Answering, isSandbox, type Person } from '../visit.ts'
import { common } from '../words/common.ts'
import type { Lang, Said } from '../words/lang.ts'
import { say } from '../words/lang.ts'
import { LangContext, T, useLang, useSay } from './lang.tsx'
import { stylesheet } from './stylesheet.ts'

export type PageStatus = 200 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 502 | 503

/** htmx gets the fragment, a plain browser gets the same fragment inside the document. */
export async function page(c: Answering, title: Said, body: Child, status: PageStatus = 200) {
  const lang = c.var.lang
  c.header('Vary', 'HX-Request, Cookie, Accept-Language')
  c.header('Cache-Control', 'no-store')
  const heading = `${say(lang, title)} · ${say(lang, common.name)}`
  const inside = <LangContext.Provider value={lang}>{body}</LangContext.Provider>
  if (wantsFragment(c)) return c.html(html`<title>${heading}</title>${inside}`, status)
  const frame = { person: c.var.person, path: c.req.path, sandbox: isSandbox(c.env) }
  return c.html(
    html`<!doctype html>${(
      <Document lang={lang} title={heading} frame={frame}>
        {inside}
      </Document>
    )}`,
    status,
  )
}

export const wantsFragment = (c: Answering) =>
  c.req.header('HX-Request') === 'true' && c.req.header('HX-Request-Type') !== 'full'

type Frame = { person: Person | null; path: string; sandbox: boolean }

const Document = ({ lang, title, frame, children }: { lang: Lang; title: string; frame: Frame; children?: Child }) => (
  <html lang={lang === 'zh' ? 'zh-CN' : 'en'}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="htmx-config" content={htmxConfig} />
      <title>{title}</title>
      <style>{raw(stylesheet)}</style>
      <link rel="icon" href={icon} />
      <script src="/htmx-4.0.1.js" defer />
    </head>
    <body hx-boost:inherited="true" hx-target:inherited="#main" hx-swap:inherited="innerHTML show:top">
      <LangContext.Provider value={lang}>
        <a class="skip" href="#main">
          <T of={common.skip} />
        </a>
        <Head frame={frame} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        {frame.sandbox && (
          <footer>
            <T of={common.sandbox} />
          </footer>
        )}
      </LangContext.Provider>
    </body>
  </html>
)

// What moves the person to another role or language needs the whole page, so it is not boosted.
const Head = ({ frame: { person, path } }: { frame: Frame }) => {
  const words = useSay()
  const other = useLang() === 'zh' ? 'en' : 'zh'
  return (
    <header hx-boost="false">
      <a class="brand" href={paths.home}>
        <b>{words(common.name)}</b> <span>{words(common.tagline)}</span>
      </a>
      <nav>
        {person?.verified && <a href={paths.applications}>{words(common.myApplications)}</a>}
        {person ? (
          <a href={paths.account}>{person.name ?? words(common.account)}</a>
        ) : (
          <a href={paths.login}>{words(common.signIn)}</a>
        )}
        <a href={`${path}?lang=${other}`} lang={other === 'zh' ? 'zh-CN' : 'en'}>
          {words(common.otherLanguage)}
        </a>
      </nav>
    </header>
  )
}

// Travels with the page: a browser that is given no icon asks for one.
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#a8261d" d="M0 0h8v8H0z"/><path stroke="#fff" d="M2 2.5h4M2 5.5h4M4 1.5v5"/></svg>',
)}`

const htmxConfig = JSON.stringify({ includeIndicatorCSS: false })
