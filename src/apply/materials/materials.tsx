import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Application } from '../../application.ts'
import { connect } from '../../db/connect.ts'
import { materialOf } from '../../db/read.ts'
import { send } from '../../files/send.ts'
import { stepAhead } from '../../kinds/journey/ahead.ts'
import { toCorrectAt } from '../../kinds/standing/to-correct.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { emptySlots, type Slot, slots, materials as step } from '../../steps/materials.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { lean } from '../../ui/html/lean.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { useSay } from '../../ui/lang.tsx'
import { onward } from '../../ui/onward.ts'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import { common } from '../../words/common.ts'
import { deskOf } from '../desk.ts'
import { StepHead } from '../filling-in/step-head.tsx'
import { fillingWords } from '../filling-in/words.ts'
import { type Mine, notOpen, openMaterials } from '../load.ts'
import { keepAll, type Refused } from './keep.ts'
import { OpenSlot } from './open-slot.tsx'
import { filesIn, SlotList } from './slot-list.tsx'
import { materialWords } from './words.ts'

export const materials = new Hono<Mine>()
type C = Context<Mine>
type Refusals = { slot: string; refused: Refused[] }

materials.use('/:id/edit/materials', openMaterials)

materials.get('/:id/edit/materials', (c) => show(c))

materials.post('/:id/edit/materials', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const slot = one(sent.given, 'slot')
  if (!slots(c.var.application.answers).some(({ key }) => key === slot)) return problem(c, 'notFound')
  const files = sent.files.files ?? []
  const refused = files.length ? await keepAll(c, slot, files) : [{ name: '', says: materialWords.noFiles }]
  return refused.length ? show(c, { slot, refused }) : onward(c, paths.materialsAfter(c.var.application.id, slot))
})

materials.get('/:id/materials/:material', async (c) => {
  const found = await materialOf(connect(c.env), c.var.application.id, c.req.param('material'))
  return (found && (await send(c.env.FILES, found, c.req.raw))) ?? problem(c, 'notFound')
})

materials.post('/:id/materials/:material/removal', async (c) => {
  const { id, files } = c.var.application
  const material = c.req.param('material')
  const done = await deskOf(c.env, id).detach(material)
  const slot = files.find((one) => one.id === material)?.slot
  return done.ok ? onward(c, paths.materials(id, slot), fillingWords.wasRemoved) : notOpen(c)
})

const show = (c: C, refusals?: Refusals) => {
  const asked = { slot: c.req.query('slot'), after: c.req.query('after'), ...refusals }
  return page(c, step.title, <Materials application={c.var.application} {...asked} />, refusals ? 422 : 200)
}

type Shown = { application: Application; slot?: string; after?: string; refused?: Refused[] }

/** One slot at a time is open: the one asked for, or the next that must be filled. */
const Materials = ({ application, slot, after, refused = [] }: Shown) => {
  const say = useSay()
  const all = slots(application.answers)
  const empty = emptySlots(application.answers, application.files)
  const missing = all.filter(
    (one) => empty.some(({ key }) => key === one.key) || toCorrectAt(application, one.key).open,
  )
  const named = (key?: string) => all.find((one, at) => one.key === key || String(at + 1) === key)
  const [filled, open] = [named(after), named(slot) ?? nextOf(missing, all, after)]
  return (
    <>
      <StepHead application={application} step={step} />
      <Standing application={application} filled={filled} complete={!slot && missing.length === 0} />
      <Lean>
        {open && <OpenSlot application={application} slot={open} refused={refused} first={missing.length > 0} />}
        <h2>{say(materialWords.allPapers)}</h2>
        <SlotList application={application} all={all} open={open} />
      </Lean>
      <p class="actions">
        <a
          class={missing.length ? 'button quiet' : 'button'}
          href={paths.goOn(application.id, stepAhead(application, step.slug))}
        >
          {say(common.continue)}
        </a>
      </p>
    </>
  )
}

const Lean = ({ children }: { children: Child }) => raw(lean(String(html`${children}`)))

/** Behind the one that was filled, or from the beginning again. */
function nextOf(missing: readonly Slot[], all: readonly Slot[], after?: string): Slot | undefined {
  const keys = all.map(({ key }) => key)
  const behind = keys.slice(keys.indexOf(after ?? '') + 1)
  return missing.find(({ key }) => behind.includes(key)) ?? missing[0]
}

/** What was just handed in, which may be one side of a card only, and whether all is there that must be. */
const Standing = ({
  application,
  filled,
  complete,
}: {
  application: Application
  filled?: Slot
  complete: boolean
}) => {
  const say = useSay()
  const took = filled && filesIn(application, filled).length > 0
  if (!took && !complete) return null
  return (
    <div class="box good">
      {took && (
        <p>
          <Labelled label={filled.title} text={materialWords.handedIn} />{' '}
          <a href={paths.materials(application.id, filled.key)}>{say(materialWords.oneMore)}</a>
        </p>
      )}
      {complete && <p>{say(materialWords.papersThere)}</p>}
    </div>
  )
}
