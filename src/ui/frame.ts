import { html, raw } from 'hono/html'
import { paths } from '../paths.ts'
import type { Person, Staff } from '../visit.ts'
import { common } from '../words/common.ts'
import { type Lang, langs, mannerOf, type Said, say } from '../words/lang.ts'
import built from './client/built.json' with { type: 'json' }
import { flat } from './html/flat.ts'

/** All that a frame depends on. Its texts may be holes that are filled in for each page. */
export type Visitor = {
  lang: Lang
  title: string
  look: string
  /** For a browser without scripts, after which it looks again. */
  again?: string
  size?: 'large'
  sandbox: boolean
  staff?: Staff
  person: Person | null
  /** Where one is, with one thing in its query changed. */
  hereWith: (setting: string) => string
}

/** The document before the middle of a page, without those tags that every browser puts there by itself. */
export const before = (visitor: Visitor) => {
  const { lang, title, look, again, size } = visitor
  return flat`
    <!doctype html><html lang="${mannerOf(lang).tag}"${size && raw(` class="${size}"`)}><head>
    <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
    <style>${raw(look)}</style><script type="module" src="${built.page}"></script>${again && refresh(again)}</head>
    <a class="skip" href="#main">${say(lang, common.skip)} </a>${header(visitor)}<main id="main" tabindex="-1">`
}

/** And behind it. */
export const behind = ({ lang, sandbox, staff }: Visitor) => flat`
  </main><footer>${linkSaying(lang, paths.fee, common.feeCalculator)}${linkSaying(lang, paths.verify, common.verify)}
  <span>${say(lang, common.hotline)}</span>${sandbox && html`<p>${say(lang, common.sandbox)}</p>`}</footer>
  ${staff && leaving}`

const refresh = (again: string) => raw(`<noscript><meta http-equiv="refresh" content="${again}"></noscript>`)
const leaving = raw(`<form id="leave" method="post" action="${paths.courtLogout}"></form>`)

// In a text browser only a space tells a link from the next one.
const link = (href: string, text: string) => html`<a href="${href}">${text} </a>`
const linkSaying = (lang: Lang, href: string, said: Said) => link(href, say(lang, said))

// The person and the language change only with the whole page, so its links are left to the browser.
function header({ lang, size, staff, person, hereWith }: Visitor) {
  const tagline = !staff && !person && html`<small class="tagline">${say(lang, common.tagline)}</small>`
  const [other, called] = size ? (['normal', common.normalType] as const) : (['large', common.largeType] as const)
  const inOther = (another: Lang) =>
    html`<a href="${hereWith(`lang=${another}`)}" lang="${mannerOf(another).tag}">${mannerOf(another).called} </a>`
  return flat`
    <header><a class="brand" href="${staff ? paths.court : paths.home}"><b>${say(lang, common.name)} </b>${tagline} </a>
    <nav>${staff ? rooms(lang, staff) : own(lang, person)}${linkSaying(lang, hereWith(`size=${other}`), called)}
    ${langs.filter((another) => another !== lang).map(inOther)}</nav></header>`
}

const own = (lang: Lang, person: Person | null) => [
  person?.verified && linkSaying(lang, paths.applications, common.myApplications),
  person ? link(paths.account, person.name ?? say(lang, common.account)) : linkSaying(lang, paths.login, common.signIn),
]

const rooms = (lang: Lang, { rooms, name }: Staff) => [
  rooms.map(({ href, title }) => linkSaying(lang, href, title)),
  html`<button type="submit" form="leave" class="link leave">${say(lang, common.leave, { name })}</button>`,
]
