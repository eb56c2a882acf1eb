import { printerStates } from '../db/kiosk/kiosks.ts'
import { paths } from '../paths.ts'
import { useLang, useSay } from '../ui/lang.tsx'
import type { Person } from '../visit.ts'
import type { Quiet } from './quiet.ts'
import type { Terminal } from './terminal.ts'
import { words } from './words.ts'

/**
 * `begun`: whoever stands there may have given something away already. `form`, `papers`: the page asks for something.
 * `next`: where somebody wanted to go who has to sign in first.
 */
type Props = {
  terminal: Terminal
  person: Person | null
  here: string
  next?: string
  begun: boolean
  form: boolean
  papers: boolean
  quiet: Quiet
}

/** What a terminal shows above every page; what only its script can do stays hidden without it. */
export const Bar = ({ terminal, person, here, next, begun, form, papers, quiet }: Props) => {
  const say = useSay()
  return (
    <aside
      class="terminal"
      aria-label={say(words.title)}
      data-quiet={quiet.quiet}
      data-away={quiet.away}
      data-begun={begun ? 'yes' : undefined}
      data-locked={terminal.lockedAt === null ? undefined : 'yes'}
      data-begins={paths.kiosk}
      data-ends={paths.kioskEnd}
      data-beats={paths.kioskHeartbeat}
    >
      <div class="actions">
        <button type="button" class="quiet" data-speak aria-pressed="false" hidden>
          {say(words.speak)}
        </button>
        {person ? <Moves here={here} /> : begun && <ByPhone to={next} />}
        {begun && <End />}
      </div>
      {terminal.guide && <p class="box good">{say(words.guidedBy, { name: terminal.guide })}</p>}
      {papers && <p class="box">{say(words.papers)}</p>}
      {form && (
        <noscript>
          <p class="box warn still" role="alert">
            {say(words.still, { seconds: quiet.away })}
          </p>
        </noscript>
      )}
      <Printer terminal={terminal} />
      <p class="box bad" role="alert" data-offline hidden>
        {say(words.offline)}
      </p>
      <p class="box bad" role="alert" data-gone hidden>
        {say(words.gone)}
      </p>
      <StillThere />
      <Keys />
    </aside>
  )
}

/** Asks who has not moved for a while whether they are still there. */
const StillThere = () => {
  const say = useSay()
  return (
    <dialog data-leaving aria-labelledby="leaving">
      <h2 id="leaving">{say(words.away)}</h2>
      <p data-counts={say(words.awaySays)}></p>
      <button type="button" data-stay>
        {say(words.stay)}
      </button>
    </dialog>
  )
}

/** The keyboard on the screen. */
const Keys = () => {
  const say = useSay()
  return (
    <div
      class="keys"
      role="group"
      aria-label={say(words.keys)}
      data-keys
      data-done={say(words.keysDone)}
      data-erase={say(words.keysErase)}
      data-space={say(words.keysSpace)}
      hidden
    ></div>
  )
}

const End = () => (
  <form method="post" action={paths.kioskEnd} data-end>
    <button type="submit" class="danger">
      {useSay()(words.end)}
    </button>
  </form>
)

/** Whoever signs in with their phone types nothing here, which without scripts could not be done by touch. */
const ByPhone = ({ to }: { to?: string }) => {
  const say = useSay()
  return (
    <form method="post" action={paths.kioskFromPhone}>
      <input type="hidden" name="lang" value={useLang()} />
      {to && <input type="hidden" name="to" value={to} />}
      <button type="submit" class="quiet">
        {say(words.fromPhone)}
      </button>
    </form>
  )
}

const Moves = ({ here }: { here: string }) => {
  const say = useSay()
  return (
    <>
      <form method="post" action={paths.handover}>
        <input type="hidden" name="to" value={here} data-here />
        <button type="submit" class="quiet">
          {say(words.toPhone)}
        </button>
      </form>
      <a class="button quiet" href={`${paths.kioskGuidance}?to=${encodeURIComponent(here)}`}>
        {say(words.help)}
      </a>
    </>
  )
}

/** What hinders its printer; the heart-beat shows another when that changes. */
const Printer = ({ terminal }: { terminal: Terminal }) => {
  const say = useSay()
  return printerStates.map((state) =>
    state === 'unknown' || state === 'ready' ? null : (
      <p class="box warn" data-printer={state} hidden={state !== terminal.printer}>
        {say(words.printer[state])}
      </p>
    ),
  )
}
