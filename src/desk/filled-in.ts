import { sealEntry } from '../application.ts'
import type { MaterialRow } from '../db/schema.ts'
import type { Opened } from '../db/write.ts'
import type { Filled } from '../db/write-filled.ts'
import { factsOf } from '../kinds/facts.ts'
import { kinds } from '../kinds/index.ts'
import { answersIn, type Carried } from '../kinds/journey/carry.ts'
import { newDataKey, ringOf } from '../privacy/index.ts'

type Opening = Pick<Opened, 'id' | 'kind' | 'owner' | 'backs'>

export type CarriedIn = { entries: Carried; materials: Omit<MaterialRow, 'createdAt'>[] }

/** What another application has asked and handed in already, sealed with the key of the one that is opened with it. */
export async function filledIn(env: Env, opening: Opening, { entries, materials }: CarriedIn): Promise<Filled> {
  const { wrapped, key } = await newDataKey(ringOf(env))
  const at = Date.now()
  const target = { id: opening.id, kind: kinds[opening.kind], key }
  return {
    opened: { ...opening, dataKey: wrapped, at },
    facts: factsOf(answersIn(entries)),
    entries: await Promise.all(entries.map(({ step, entry }) => sealEntry(target, step, entry))),
    materials: materials.map((material) => ({ ...material, createdAt: at })),
  }
}
