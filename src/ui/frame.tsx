import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { paths } from '../paths.ts'
import type { Person, Staff } from '../session.ts'
import { type Answering, isSandbox } from '../visit.ts'
import { common } from '../words/common.ts'
import { langs, mannerOf } from '../words/lang.ts'
import built from './client/built.json' with { type: 'json' }
import { sizeOf } from './dress.ts'
import { useLang, useSay } from './lang.tsx'

type Props = { c: Answering; title: string; again?: string; children?: Child }

/** The document around a page. */
export const Frame = ({ c, title, again, children }: Props) => {
  const words = useSay()
  const size = sizeOf(c)
  return (
    <html lang={mannerOf(useLang()).tag} class={size}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <script type="module" src={built.page} />
        {again && raw(`<noscript><meta http-equiv="refresh" content="${again}"></noscript>`)}
      </head>
      <body>
        <a class="skip" href="#main">
          {words(common.skip)}
        </a>
        <Head c={c} size={size} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Foot sandbox={isSandbox(c.env)} />
        {c.var.staff && <form id="leave" method="post" action={paths.courtLogout} />}
      </body>
    </html>
  )
}

// The person and the language change only with the whole page, so its links are left to the browser.
const Head = ({ c, size }: { c: Answering; size?: 'large' }) => {
  const words = useSay()
  const here = useLang()
  const { staff } = c.var
  return (
    <header>
      <a class="brand" href={staff ? paths.court : paths.home}>
        <b>{words(common.name)} </b>
        {!staff && !c.var.person && <span>{words(common.tagline)}</span>}
      </a>
      <nav>
        {staff ? <Rooms staff={staff} /> : <Own person={c.var.person} />}
        <a href={hereWith(c, 'size', size ? 'normal' : 'large')}>
          {words(size ? common.normalType : common.largeType)}
        </a>
        {langs
          .filter((lang) => lang !== here)
          .map((lang) => (
            <a href={hereWith(c, 'lang', lang)} lang={mannerOf(lang).tag}>
              {mannerOf(lang).called}
            </a>
          ))}
      </nav>
    </header>
  )
}

const Own = ({ person }: { person: Person | null }) => {
  const words = useSay()
  return (
    <>
      {person?.verified && <a href={paths.applications}>{words(common.myApplications)}</a>}
      <a href={person ? paths.account : paths.login}>
        {person ? (person.name ?? words(common.account)) : words(common.signIn)}
      </a>
    </>
  )
}

const Rooms = ({ staff: { rooms, name } }: { staff: Staff }) => {
  const words = useSay()
  return (
    <>
      {rooms.map(({ href, title }) => (
        <a href={href}>{words(title)}</a>
      ))}
      <button type="submit" form="leave" class="link">
        {words(common.leave, { name })}
      </button>
    </>
  )
}

const Foot = ({ sandbox }: { sandbox: boolean }) => {
  const words = useSay()
  return (
    <footer>
      <a href={paths.fee}>{words(common.feeCalculator)}</a>
      <a href={paths.verify}>{words(common.verify)}</a>
      <span>{words(common.hotline)}</span>
      {sandbox && <p>{words(common.sandbox)}</p>}
    </footer>
  )
}

/** Where one is, with one thing in its query changed; the address before it is the browser's own. */
function hereWith(c: Answering, name: string, value: string) {
  const query = new URLSearchParams(c.req.query())
  query.set(name, value)
  return `?${query}`
}
