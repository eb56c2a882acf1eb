import type { Kiosk } from '../../db/kiosk/kiosks.ts'
import { paths } from '../../paths.ts'
import { minute } from '../../rules/durations.ts'
import { text } from '../../steps/form/fields.ts'
import type { Filled, Form, Mistakes } from '../../steps/form/step.ts'
import { Done } from '../../ui/done.tsx'
import { Fact } from '../../ui/fact.tsx'
import { FormPage } from '../../ui/form/form.tsx'
import { useLabelled } from '../../ui/labelled.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { common } from '../../words/common.ts'
import type { Said } from '../../words/lang.ts'
import { kioskWords as words } from './words.ts'

export const newKiosk: Form = {
  title: words.add,
  fields: { name: text({ label: words.name, example: '立案大厅1号机', max: 60 }) },
}

type Props = {
  said?: Said
  kiosks: Kiosk[]
  administers: boolean
  now: number
  values?: Filled
  mistakes?: Mistakes
}

export const Kiosks = ({ said, kiosks, administers, now, ...filling }: Props) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <Done said={said} />
      {kiosks.length === 0 && <p class="lead">{say(words.none)}</p>}
      {kiosks.map((kiosk) => (
        <KioskCard kiosk={kiosk} administers={administers} now={now} />
      ))}
      <h2>{say(words.guide)}</h2>
      <p>{say(words.guideLead)}</p>
      <form method="post" action={paths.courtGuideCode} class="actions">
        <button type="submit">{say(words.guide)}</button>
      </form>
      {administers && (
        <>
          <p>
            <a href={paths.courtGuidance}>{say(words.guidance)}</a>
          </p>
          <h2>{say(words.add)}</h2>
          <FormPage form={newKiosk} action={paths.courtKiosks} submit={say(words.add)} quiet {...filling} />
        </>
      )}
    </>
  )
}

const KioskCard = ({ kiosk, administers, now }: { kiosk: Kiosk; administers: boolean; now: number }) => {
  const [lang, say] = [useLang(), useSay()]
  const labelled = useLabelled()
  return (
    <article class="card">
      <h2>
        {kiosk.name} <span class="tag">{say(stateOf(kiosk, now))}</span>
      </h2>
      <dl>
        <Fact of={words.seen}>{kiosk.seenAt ? moment(kiosk.seenAt, lang) : say(words.never)}</Fact>
        <Fact of={words.printer}>{say(printerOf(kiosk, now))}</Fact>
      </dl>
      {administers && (
        <div class="actions">
          <form method="post" action={paths.courtKioskCode(kiosk.id)}>
            <button type="submit" class="quiet" aria-label={labelled(words.newCode, kiosk.name)}>
              {say(words.newCode)}
            </button>
          </form>
          <form
            method="post"
            action={(kiosk.lockedAt === null ? paths.courtKioskLock : paths.courtKioskUnlock)(kiosk.id)}
          >
            <button
              type="submit"
              class="danger"
              aria-label={labelled(kiosk.lockedAt === null ? words.lock : words.unlock, kiosk.name)}
            >
              {say(kiosk.lockedAt === null ? words.lock : words.unlock)}
            </button>
          </form>
        </div>
      )}
    </article>
  )
}

/** A terminal says that it is there each minute. */
const stateOf = ({ lockedAt, seenAt }: Kiosk, now: number): Said => {
  if (lockedAt !== null) return words.locked
  if (seenAt === null) return words.never
  return seenAt < now - 3 * minute ? words.silent : words.online
}

/** So does the program beside its printer, if there is one. */
const printerOf = ({ printer, printerSeenAt, printerKeyHash }: Kiosk, now: number): Said => {
  if (printerKeyHash === null) return words.noPrinter
  return (printerSeenAt ?? 0) < now - 3 * minute ? words.printerSilent : words.printers[printer]
}

export const NewCode = ({ code, says, name }: { code: string; says: Said; name: string }) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.code)}</h1>
      <p class="digits">{code}</p>
      <p>{say(says, { name })}</p>
      <p class="actions">
        <a class="button" href={paths.courtKiosks}>
          {say(common.back)}
        </a>
      </p>
    </>
  )
}
