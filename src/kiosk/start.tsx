import { localPath } from '../accounts/local-path.ts'
import { paths } from '../paths.ts'
import { Hono } from '../routing.ts'
import { readForm } from '../ui/form/read-form.ts'
import { T, useSay } from '../ui/lang.tsx'
import { page, waitingPage } from '../ui/page.tsx'
import { langs, mannerOf, say } from '../words/lang.ts'
import { Both } from './both.tsx'
import { clear } from './clear.ts'
import { EnrolPage } from './enrolment.tsx'
import { pressed } from './pressed.ts'
import { quietOf } from './quiet.ts'
import type { AtTerminal } from './terminal.ts'
import { words } from './words.ts'

/** Where a terminal begins and ends: language first, and nothing of the person before. Arriving here ends a visit as well. */
export const start = new Hono<AtTerminal>()

start.get(paths.kiosk, async (c) => {
  if (!c.var.terminal) return page(c, words.title, <EnrolPage />)
  await clear(c)
  return page(c, words.title, <Start />)
})

start.post(paths.kioskBegin, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  await clear(c)
  return c.redirect(`${paths.home}?lang=${pressed(sent.given)}`, 303)
})

start.post(paths.kioskEnd, async (c) => {
  await clear(c)
  return c.redirect(paths.kiosk, 303)
})

/** Whether somebody is still there, asked without scripts; who it is stands nowhere on it. */
start.get(paths.kioskAway, (c) => {
  const { away } = quietOf(c.env)
  c.set('person', null)
  const asks = <Away back={localPath(c.req.query('back'), paths.home)} seconds={away} />
  return waitingPage(c, words.away, asks, { again: `${away}; url=${paths.kiosk}` })
})

start.get(paths.kioskMoved, (c) =>
  waitingPage(c, words.movedHead, <Moved />, { again: `${quietOf(c.env).away}; url=${paths.kiosk}` }),
)

const Start = () => (
  <div class="lobby">
    <h1>
      <T of={words.title} />
    </h1>
    <p class="lead">
      <Both of={words.lead} />
    </p>
    <form method="post" action={paths.kioskBegin} data-hx-boost="false">
      {langs.map((lang) => (
        <button type="submit" name="lang" value={lang} lang={mannerOf(lang).tag}>
          {mannerOf(lang).called} · {say(lang, words.begin)}
        </button>
      ))}
    </form>
    <form method="post" action={paths.kioskFromPhone} data-hx-boost="false">
      {langs.map((lang) => (
        <button type="submit" class="quiet" name="lang" value={lang} lang={mannerOf(lang).tag}>
          {say(lang, words.fromPhone)}
        </button>
      ))}
    </form>
    <p>
      <Both of={words.promise} />
    </p>
  </div>
)

const Away = ({ back, seconds }: { back: string; seconds: number }) => {
  const say = useSay()
  return (
    <div class="lobby">
      <h1>{say(words.away)}</h1>
      <p class="lead" role="alert">
        {say(words.awaySays, { seconds })}
      </p>
      <a class="button" href={back}>
        {say(words.stay)}
      </a>
    </div>
  )
}

/** The session is on its way to the phone, and has left this screen. */
const Moved = () => {
  const say = useSay()
  return (
    <div class="lobby">
      <h1>{say(words.movedHead)}</h1>
      <p class="lead" role="status">
        {say(words.movedToPhone)}
      </p>
      <a class="button" href={paths.kiosk}>
        {say(words.next)}
      </a>
    </div>
  )
}
