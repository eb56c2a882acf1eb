import { type Context, Hono } from 'hono'
import type { Application } from '../../application.ts'
import { connect } from '../../db/connect.ts'
import { materialOf } from '../../db/read.ts'
import { send } from '../../files/send.ts'
import { stepAhead } from '../../kinds/journey.ts'
import { paths } from '../../paths.ts'
import { slots, materials as step } from '../../steps/materials.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { onward } from '../../ui/onward.ts'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.tsx'
import { applyWords } from '../../words/apply.ts'
import { common } from '../../words/common.ts'
import { StepHead } from '../filling-in/step-head.tsx'
import { deskOf, type Mine, notOpen, openMaterials } from '../load.ts'
import { keepAll, type Refused } from './keep.ts'
import { SlotCard } from './slots.tsx'

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
  const refused = files.length ? await keepAll(c, slot, files) : [{ name: '', says: applyWords.noFiles }]
  return refused.length ? show(c, { slot, refused }) : onward(c, paths.materials(c.var.application.id))
})

materials.get('/:id/materials/:material', async (c) => {
  const found = await materialOf(connect(c.env), c.var.application.id, c.req.param('material'))
  return (found && (await send(c.env.FILES, found, c.req.raw))) ?? problem(c, 'notFound')
})

materials.post('/:id/materials/:material/removal', async (c) => {
  const { id } = c.var.application
  const done = await deskOf(c.env, id).detach(c.req.param('material'))
  return done.ok ? onward(c, paths.materials(id)) : notOpen(c)
})

const show = (c: C, refusals?: Refusals) =>
  page(c, step.title, <Materials application={c.var.application} refusals={refusals} />, refusals ? 422 : 200)

const Materials = ({ application, refusals }: { application: Application; refusals?: Refusals }) => {
  const next = stepAhead(application, step.slug)
  return (
    <>
      <StepHead application={application} step={step} />
      {slots(application.answers).map((slot) => (
        <SlotCard application={application} slot={slot} refused={refusals?.slot === slot.key ? refusals.refused : []} />
      ))}
      <p class="actions">
        <a class="button" href={next ? paths.step(application.id, next.slug) : paths.preview(application.id)}>
          <T of={common.continue} />
        </a>
      </p>
    </>
  )
}
