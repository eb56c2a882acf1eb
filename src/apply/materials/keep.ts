import type { Context } from 'hono'
import { idFrom } from '../../db/connect.ts'
import type { MaterialRow } from '../../db/read.ts'
import { look } from '../../files/look.ts'
import { heldIn, roomFor } from '../../files/quota.ts'
import { keepMaterial } from '../../files/store.ts'
import { sha256Hex } from '../../privacy/bytes.ts'
import type { Said } from '../../words/lang.ts'
import { deskOf } from '../desk.ts'
import type { Mine } from '../load.ts'

type C = Context<Mine>
export type Refused = { name: string; says: Said }

/** Keeps what can be kept; answers with what was refused, and why. */
export async function keepAll(c: C, slot: string, files: File[]): Promise<Refused[]> {
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
  const { bytes, found } = await look(file)
  if (!found.ok) return found
  const room = roomFor(heldIn(held, slot), bytes.length)
  if (!room.ok) return (await there(held, slot, found.name, bytes)) ?? room
  const { id } = c.var.application
  const kept = await keepMaterial(c.env.FILES, id, { bytes, type: found.type })
  if (!kept.ok) return kept
  const { key, sha256, size, type } = kept.stored
  const row: MaterialRow = {
    // Handed in again after a lost answer, the same file in its slot is the same paper.
    id: await idFrom(id[0]!, 'material', id, slot, found.name, sha256),
    applicationId: id,
    slot,
    name: found.name,
    type,
    size,
    sha256,
    key,
    createdAt: Date.now(),
  }
  const done = await deskOf(c.env, id).attach(row, kept.already)
  if (done.ok) return { ok: true as const, row }
  return { ok: false as const, because: done.because === 'full' ? done.says : notNow }
}

// What filled its slot, handed in again, still has its room.
async function there(held: readonly MaterialRow[], slot: string, name: string, bytes: Uint8Array) {
  const sha256 = await sha256Hex(bytes)
  const row = held.find((one) => one.slot === slot && one.name === name && one.sha256 === sha256)
  return row && { ok: true as const, row }
}

const notNow: Said = { zh: '现在不能再添加材料。', en: 'No papers can be added now.' }
