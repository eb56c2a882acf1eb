import { type Context, Hono } from 'hono'
import type { Application } from '../application.ts'
import { connect } from '../db/connect.ts'
import { type MaterialRow, materialOf } from '../db/read.ts'
import { accepted, checkFile, roomFor } from '../files/kinds.ts'
import { send } from '../files/send.ts'
import { keepMaterial } from '../files/store.ts'
import { stepAfter } from '../kinds/journey.ts'
import { paths } from '../paths.ts'
import { type Slot, slots, materials as step } from '../steps/materials.ts'
import { T, useSay } from '../ui/lang.tsx'
import { onward } from '../ui/onward.ts'
import { page } from '../ui/page.tsx'
import { problem } from '../ui/problem.tsx'
import { one, readForm } from '../ui/read-form.ts'
import { applyWords } from '../words/apply.ts'
import { common } from '../words/common.ts'
import type { Said } from '../words/lang.ts'
import { deskOf, type Mine, notOpen, openMaterials } from './load.ts'
import { StepHead } from './step-head.tsx'

export const materials = new Hono<Mine>()
type C = Context<Mine>
type Refused = { name: string; says: Said }
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
  return ((found && (await send(c.env.FILES, found, c.req.raw))) as Response | null) ?? problem(c, 'notFound')
})

materials.post('/:id/materials/:material/removal', async (c) => {
  const { id } = c.var.application
  const done = await deskOf(c.env, id).detach(c.req.param('material'))
  return done.ok ? onward(c, paths.materials(id)) : notOpen(c)
})

/** Keeps what can be kept; answers with what was refused, and why. */
async function keepAll(c: C, slot: string, files: File[]): Promise<Refused[]> {
  const held = [...c.var.application.files]
  const refused: Refused[] = []
  for (const file of files) {
    const kept = await keepOne(c, slot, file, held)
    if (kept.ok) held.push(kept.row)
    else refused.push({ name: file.name, says: kept.because })
  }
  return refused
}

async function keepOne(c: C, slot: string, file: File, held: readonly MaterialRow[]) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = checkFile({ name: file.name, bytes })
  if (!found.ok) return found
  const room = roomFor(standing(held, slot), bytes.length)
  if (!room.ok) return room
  const { id } = c.var.application
  const kept = await keepMaterial(c.env.FILES, id, bytes, found.type)
  if (!kept.ok) return kept
  const { key, sha256, size, type } = kept.stored
  const row: MaterialRow = {
    id: crypto.randomUUID(),
    applicationId: id,
    slot,
    name: found.name,
    type,
    size,
    sha256,
    key,
    createdAt: Date.now(),
  }
  const done = await deskOf(c.env, id).attach(row)
  return done.ok ? { ok: true as const, row } : { ok: false as const, because: notNow }
}

const notNow: Said = { zh: '现在不能再添加材料。', en: 'No papers can be added now.' }
const standing = (held: readonly MaterialRow[], slot: string) => ({
  inSlot: held.filter((file) => file.slot === slot).length,
  files: held.length,
  bytes: held.reduce((sum, { size }) => sum + size, 0),
})

const show = (c: C, refusals?: Refusals) =>
  page(c, step.title, <Materials application={c.var.application} refusals={refusals} />, refusals ? 422 : 200)

const Materials = ({ application, refusals }: { application: Application; refusals?: Refusals }) => {
  const next = stepAfter(application.kind, application.answers, step.slug)
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

const SlotCard = ({ application, slot, refused }: { application: Application; slot: Slot; refused: Refused[] }) => {
  const words = useSay()
  const files = application.files.filter((file) => file.slot === slot.key)
  return (
    <section class="card" id={slot.key}>
      <h2>
        {words(slot.title)}{' '}
        {slot.required && <span class={files.length ? 'tag' : 'tag you'}>{words(applyWords.required)}</span>}
      </h2>
      {slot.why && <p class="hint">{words(slot.why)}</p>}
      {files.map((file) => (
        <FileRow application={application} file={file} />
      ))}
      {refused.map(({ name, says }) => (
        <p class="mistake" role="alert">
          {name} {words(says)}
        </p>
      ))}
      <form
        method="post"
        action={paths.materials(application.id)}
        enctype="multipart/form-data"
        hx-encoding="multipart/form-data"
        class="row"
      >
        <input type="hidden" name="slot" value={slot.key} />
        <input
          type="file"
          name="files"
          multiple
          accept={accepted}
          aria-label={`${words(applyWords.chooseFiles)}: ${words(slot.title)}`}
        />
        <button type="submit" class="quiet">
          {words(applyWords.upload)}
        </button>
      </form>
    </section>
  )
}

const FileRow = ({ application, file }: { application: Application; file: MaterialRow }) => {
  const words = useSay()
  return (
    <form method="post" action={paths.materialRemoval(application.id, file.id)} class="row">
      <a href={paths.material(application.id, file.id)} hx-boost="false">
        {file.name}
      </a>{' '}
      <small>{sizeOf(file.size)}</small>
      <button type="submit" class="link" aria-label={`${words(common.remove)}: ${file.name}`}>
        {words(common.remove)}
      </button>
    </form>
  )
}

export const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
