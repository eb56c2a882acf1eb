import type { Child } from 'hono/jsx'
import type { Handover } from '../db/kiosk/handovers.ts'
import { paths } from '../paths.ts'
import { useSay } from '../ui/lang.tsx'
import { common } from '../words/common.ts'
import type { Said } from '../words/lang.ts'
import { Back } from './back.tsx'
import { Digits, type Touch } from './digits.tsx'
import { words } from './words.ts'

/** `code`: its address, drawn. */
type Props = {
  row: Handover
  gives: boolean
  address: string
  code: Child
  wrong: boolean
  sandbox: boolean
  touch?: Touch
}

export const Part = ({ row, gives, address, code, wrong, sandbox, touch }: Props) => {
  if (row.state === 'open')
    return <Code says={gives ? words.scanSays : words.scanToSignIn} {...{ address, code, sandbox, back: row.path }} />
  if (row.state === 'met')
    return gives ? <Digits back={row.path} {...{ wrong, touch }} /> : <Shown digits={row.digits ?? ''} />
  return gives ? <SignedInThere /> : <Ready />
}

type Shows = { says: Said; address: string; code: Child; sandbox: boolean; back: string }

const Code = ({ says, address, code, sandbox, back }: Shows) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.scan)}</h1>
      <p class="lead">{say(says)}</p>
      {code}
      {sandbox && (
        <p class="hint">
          {say(words.openLink)} <a href={address}>{say(words.link)}</a>
        </p>
      )}
      <LookAgain seen="open" />
      <Back to={back} />
    </>
  )
}

const Shown = ({ digits }: { digits: string }) => (
  <>
    <h1>{useSay()(words.showsDigits)}</h1>
    <p class="digits" role="status">
      {digits}
    </p>
    <LookAgain seen="met" />
  </>
)

const LookAgain = ({ seen }: { seen: Handover['state'] }) => (
  <>
    <p class="actions">
      <a class="button quiet" href={paths.handover}>
        {useSay()(words.look)}
      </a>
    </p>
    <div data-hx-get={`${paths.handoverState}?seen=${seen}`} data-hx-trigger="every 3s" data-hx-swap="none" />
  </>
)

const Ready = () => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.ready)}</h1>
      <form method="post" action={paths.handoverCollection} data-hx-boost="false" class="actions">
        <button type="submit">{say(words.takeOver)}</button>
      </form>
    </>
  )
}

/** On the phone: who gives a session away at a terminal has left it by then. */
const SignedInThere = () => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.signedInThere)}</h1>
      <p class="lead">{say(words.signedInHere)}</p>
      <form method="post" action={paths.logout} data-hx-boost="false" class="actions">
        <button type="submit" class="quiet">
          {say(common.signOut)}
        </button>
      </form>
    </>
  )
}

/** What the browser that opened the code is asked. */
export const Join = ({ action, kiosk }: { action: string; kiosk?: string }) => {
  const say = useSay()
  return (
    <>
      <h1>{kiosk ? say(words.signInAt, { kiosk }) : say(words.takeOver)}</h1>
      <p class="lead">{say(kiosk ? words.signInAtSays : words.takeOverSays)}</p>
      <form method="post" action={action} data-hx-boost="false" class="actions">
        <button type="submit">{say(kiosk ? words.agree : words.takeOver)}</button>
      </form>
    </>
  )
}

export const Over = () => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.over)}</h1>
      <p class="lead">{say(words.overSays)}</p>
      <p class="actions">
        <a class="button" href={paths.home}>
          {say(common.back)}
        </a>
      </p>
    </>
  )
}

/** The page on which a file stands. */
export const belongsTo = (file: string) => /^\/applications\/\w+/.exec(file)?.[0] ?? paths.home

type Offered = { to: string; prints: boolean; printed?: string }

/** A file at a terminal: to the phone, or to the printer where a paper would come out. */
export const Offer = ({ to, prints, printed }: Offered) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.takeAway)}</h1>
      <p class="lead">{say(prints ? words.notToDisk : words.onlyToPhone)}</p>
      {printed && <p class="box good">{say(words.printedAt, { time: printed })}</p>}
      <form method="post" action={paths.handover} data-hx-boost="false" class="actions">
        <input type="hidden" name="to" value={to} />
        <button type="submit">{say(words.toPhone)}</button>
      </form>
      {prints && (
        <form method="post" action={paths.kioskPrints} data-hx-boost="false" class="actions">
          <input type="hidden" name="to" value={to} />
          <button type="submit" class="quiet">
            {say(words.print)}
          </button>
        </form>
      )}
      <Back to={belongsTo(to)} />
    </>
  )
}
