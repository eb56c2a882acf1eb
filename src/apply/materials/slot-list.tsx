import type { Application } from '../../application.ts'
import { changedSinceSigned } from '../../kinds/standing/since-signed.ts'
import { toCorrectAt } from '../../kinds/standing/to-correct.ts'
import { paths } from '../../paths.ts'
import type { Slot } from '../../steps/materials.ts'
import { signed } from '../../steps/signed.ts'
import { useSay } from '../../ui/lang.tsx'
import { applicationWords } from '../../words/application.ts'
import { materialWords } from './words.ts'

export const filesIn = ({ files }: Application, { key }: Slot) => files.filter(({ slot }) => slot === key)

type Props = { application: Application; all: readonly Slot[]; open?: Slot }

/** Every slot in a line, with what it has come to; each leads to where it is filled. */
export const SlotList = ({ application, all, open }: Props) => {
  const say = useSay()
  return (
    <ul class="list">
      {all.map((slot, at) => (
        <li>
          <a href={paths.materials(application.id, at + 1)} aria-current={slot.key === open?.key ? 'true' : undefined}>
            {say(slot.title)}
          </a>{' '}
          <State application={application} slot={slot} />
        </li>
      ))}
    </ul>
  )
}

export const State = ({ application, slot }: { application: Application; slot: Slot }) => {
  const say = useSay()
  if (toCorrectAt(application, slot.key).open) return <span class="tag you">{say(applicationWords.defects)}</span>
  if (slot.key === signed && changedSinceSigned(application))
    return <span class="tag you">{say(materialWords.changedSince)}</span>
  if (filesIn(application, slot).length) return <span class="tag">{say(materialWords.handedIn)}</span>
  if (slot.required) return <span class="tag you">{say(materialWords.required)}</span>
  return slot.forCourt ? <span class="tag">{say(materialWords.forCourt)}</span> : null
}
