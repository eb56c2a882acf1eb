import { paths } from '../paths.ts'
import { useSay } from '../ui/lang.tsx'
import type { Person } from '../visit.ts'
import type { Terminal } from './terminal.ts'
import { words } from './words.ts'

type Props = { terminal: Terminal; person: Person | null; path: string }

/** What a terminal shows above every page; what only its script can do stays hidden without it. */
export const Bar = ({ terminal, person, path }: Props) => {
  const say = useSay()
  const printer = words.printer[terminal.printer as keyof typeof words.printer]
  return (
    <aside class="terminal" aria-label={say(words.title)} data-quiet="60" data-away="20" data-person={person && 'yes'}>
      <div class="actions">
        <button type="button" class="quiet" data-speak hidden>
          {say(words.speak)}
        </button>
        {person && <Moves path={path} />}
        <form method="post" action={paths.kioskEnd} data-end>
          <button type="submit" class="danger">
            {say(words.end)}
          </button>
        </form>
      </div>
      {terminal.guide && <p class="box good">{say(words.guidedBy, { name: terminal.guide })}</p>}
      {printer && <p class="box warn">{say(printer)}</p>}
      <p class="box bad" role="status" data-offline hidden>
        {say(words.offline)}
      </p>
      <dialog data-leaving aria-labelledby="leaving">
        <h2 id="leaving">{say(words.away)}</h2>
        <p data-counts={say(words.awaySays)}></p>
        <button type="button" data-stay>
          {say(words.stay)}
        </button>
      </dialog>
      <div class="keys" data-keys data-done={say(words.keysDone)} data-erase={say(words.keysErase)} hidden></div>
    </aside>
  )
}

const Moves = ({ path }: { path: string }) => {
  const say = useSay()
  return (
    <>
      <form method="post" action={paths.handover}>
        <input type="hidden" name="to" value={path} />
        <button type="submit" class="quiet">
          {say(words.toPhone)}
        </button>
      </form>
      <a class="button quiet" href={paths.kioskGuidance}>
        {say(words.help)}
      </a>
    </>
  )
}
