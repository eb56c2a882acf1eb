import { printerStates } from '../db/kiosk/kiosks.ts'
import { Bar } from '../kiosk/bar.tsx'
import { boards, turns } from '../kiosk/boards.ts'
import { quietOf } from '../kiosk/quiet.ts'
import { words as kiosk } from '../kiosk/words.ts'
import { paths } from '../paths.ts'
import built from '../ui/client/built.json' with { type: 'json' }
import { InLang, T } from '../ui/lang.tsx'
import { page } from '../ui/page.tsx'
import type { Asking } from '../visit.ts'
import { type Said, say } from '../words/lang.ts'
import { Heading } from './parts.tsx'
import { styleguideWords as words } from './words.ts'

type Props = Parameters<typeof Bar>[0]
/** `made`: what the terminal's script makes of the bar, done here without it. */
type State = { title: Said; bar?: Partial<Props>; made?: (bar: HTMLRewriter, c: Asking) => HTMLRewriter }

const terminal: Props['terminal'] = {
  ...{ id: '', court: '', name: '', keyHash: null, printerKeyHash: null, createdBy: '', createdAt: 0 },
  ...{ enrolledAt: 0, seenAt: 0, printerSeenAt: 0, printer: 'ready', lockedAt: null, lockedBy: null, guide: null },
}
const person = { accountId: '', name: '王小明', verified: true }
const shown = { element: (it: Element) => void it.removeAttribute('hidden') }

const keys = (board: keyof typeof boards): State['made'] => {
  const drawn = boards[board].map((key) => `<button type="button">${key}</button>`).join('')
  return (bar, { var: { lang } }) =>
    bar.on('[data-keys]', {
      element: (it) => {
        it.setAttribute('class', `keys ${board}`)
        it.removeAttribute('hidden')
        const button = (name: string, said: Said) => `<button type="button" class="${name}">${say(lang, said)}</button>`
        const others = board in turns ? turned(board) + button('quiet', kiosk.keysSpace) : ''
        it.setInnerContent(drawn + others + button('quiet', kiosk.keysErase) + button('done', kiosk.keysDone), {
          html: true,
        })
      },
    })
}

const turned = (board: keyof typeof boards) =>
  Object.entries(turns)
    .filter(([other]) => other !== board)
    .map(([, label]) => `<button type="button" class="quiet">${label}</button>`)
    .join('')

const printers = Object.fromEntries(
  printerStates.flatMap((printer) =>
    printer in kiosk.printer
      ? [
          [
            printer,
            {
              title: kiosk.printer[printer as keyof typeof kiosk.printer],
              bar: { terminal: { ...terminal, printer } },
            },
          ],
        ]
      : [],
  ),
)

const states: Record<string, State> = {
  nobody: { title: words.nobodyYet, bar: { begun: false } },
  begun: { title: words.begun },
  person: { title: words.signedIn, bar: { person } },
  guided: { title: words.guided, bar: { person, papers: true, terminal: { ...terminal, guide: '赵法' } } },
  ...printers,
  spoken: {
    title: kiosk.speak,
    made: (bar) =>
      bar
        .on('[data-speak]', shown)
        .on('[data-speak]', { element: (it) => void it.setAttribute('aria-pressed', 'true') }),
  },
  silent: { title: words.silent, made: (bar) => bar.on('[data-speak]', shown) },
  digits: { title: words.digits, made: keys('digits') },
  letters: { title: words.letters, made: keys('letters') },
  password: { title: words.passwordKeys, made: keys('abc') },
  signs: { title: words.signs, made: keys('signs') },
  offline: { title: words.offline, made: (bar) => bar.on('[data-offline]', shown) },
  gone: { title: words.gone, made: (bar) => bar.on('[data-gone]', shown) },
  leaving: {
    title: kiosk.away,
    made: (bar, { var: { lang } }) =>
      bar
        .on('[data-leaving]', { element: (it) => void it.setAttribute('open', '') })
        .on('[data-counts]', { element: (it) => void it.setInnerContent(say(lang, kiosk.awaySays, { seconds: 12 })) }),
  },
  still: {
    title: words.still,
    bar: { form: true },
    made: (bar) =>
      bar
        .on('noscript', { element: (it) => void it.removeAndKeepContent() })
        .on('.still', { element: (it) => void it.setAttribute('class', 'box warn') }),
  },
}

/**
 * A page in a terminal’s dress, its bar in one of its states: its ids may stand only once in a page. A real terminal has
 * its own.
 */
export async function terminalParts(c: Asking): Promise<Response> {
  const body = <States />
  if (c.var.kiosk) return page(c, words.terminal, body)
  const named = c.req.query('state') ?? ''
  const { bar, made } = states[Object.hasOwn(states, named) ? named : 'guided']!
  const here = { here: paths.styleguide, person: null, begun: true, form: false, papers: false, quiet: quietOf(c.env) }
  const drawn = (
    <InLang lang={c.var.lang}>
      <Bar terminal={terminal} {...here} {...bar} />
    </InLang>
  )
  const plain = new Response(String(await drawn.toString()))
  // As at a terminal, the page carries all the rules: its bar is put in afterwards.
  c.set('kiosk', 'styleguide')
  const above = await (made ? made(new HTMLRewriter(), c).transform(plain) : plain).text()
  return new HTMLRewriter()
    .on('html', { element: (it) => void it.setAttribute('class', `kiosk ${it.getAttribute('class') ?? ''}`.trim()) })
    .on('head', {
      element: (it) => void it.append(`<link rel="stylesheet" href="${built.kioskLook}">`, { html: true }),
    })
    .on('main', { element: (it) => void it.before(above, { html: true }) })
    .transform(await page(c, words.terminal, body))
}

const States = () => (
  <>
    <h1>
      <T of={words.terminal} />
    </h1>
    <ul>
      {Object.entries(states).map(([name, { title }]) => (
        <li>
          <a href={`${paths.styleguideTerminal}?state=${name}`}>
            <T of={title} />
          </a>
        </li>
      ))}
    </ul>
    <section class="lobby">
      <Heading of={words.lobby} />
      <button type="button">
        <T of={kiosk.begin} />
      </button>
      <button type="button" class="quiet">
        <T of={kiosk.fromPhone} />
      </button>
    </section>
  </>
)
