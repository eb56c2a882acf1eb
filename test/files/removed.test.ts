import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { maxFilesPerSlot } from '../../src/files/allowed.ts'
import { forgetMaterial, keepMaterial } from '../../src/files/store.ts'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { begin, fillIn, pdf, stateOf, submitted } from '../journey.ts'
import { type Litigant, litigant } from '../litigant.ts'
import { move } from '../payment/payer.ts'

beforeAll(() => seed(env))

const held = async (key: string) => (await env.FILES.head(key)) !== null
const remove = ({ fetch }: Litigant, id: string, paper: string) =>
  fetch(`${paths.material(id, paper)}/removal`, { method: 'POST' })

async function handIn({ fetch }: Litigant, id: string, slot: string) {
  const body = new FormData()
  body.set('slot', slot)
  body.append('files', new File([pdf], '材料.pdf', { type: 'application/pdf' }))
  await fetch(paths.materials(id), { method: 'POST', body })
  return (await stateOf(id)).files.find((file) => file.slot === slot)!
}

async function draft() {
  const someone = await litigant()
  const id = await begin(someone)
  await fillIn(someone, id)
  return { someone, id, paper: await handIn(someone, id, 'evidence') }
}

describe('a paper that is removed', () => {
  test('from a draft is gone, bytes and all', async () => {
    const { someone, id, paper } = await draft()
    expect(await held(paper.key)).toBe(true)
    await remove(someone, id, paper.id)
    expect([(await stateOf(id)).files, await held(paper.key)]).toEqual([[], false])
    expect(await held((await handIn(someone, id, 'evidence')).key), 'handed in anew').toBe(true)
  })

  test('leaves the same one in another place, until that goes as well', async () => {
    const { someone, id, paper } = await draft()
    const same = await handIn(someone, id, 'application')
    await remove(someone, id, paper.id)
    expect([same.key, await held(same.key)]).toEqual([paper.key, true])
    await remove(someone, id, same.id)
    expect(await held(same.key)).toBe(false)
  })

  test('after it was handed in stays as it was seen then', async () => {
    const someone = await litigant()
    const id = await submitted(someone)
    await move(id, 'return', 'clerk', { defects: 'other=缺少签名', until: '2035-12-31' })
    const { files } = await stateOf(id)
    for (const { id: paper } of files) await remove(someone, id, paper)
    expect([(await stateOf(id)).files, await held(files[0]!.key)]).toEqual([[], true])
  })

  test('that was not there when the rest was handed in goes, with an hour for clocks that differ', async () => {
    const kept = await keepMaterial(env.FILES, crypto.randomUUID(), { bytes: pdf, type: 'application/pdf' })
    if (!kept.ok) throw new Error(kept.because.en)
    const { key } = kept.stored
    await forgetMaterial(env.FILES, key, Date.now() - 59 * 60_000)
    expect(await held(key)).toBe(true)
    await forgetMaterial(env.FILES, key, Date.now() - 61 * 60_000)
    expect(await held(key)).toBe(false)
  })

  test('so does one that found no room, when others came at the same time', async () => {
    const { id, paper } = await draft()
    const desk = env.DESK.getByName(id)
    for (const n of Array.from({ length: maxFilesPerSlot - 1 }).keys()) await desk.attach({ ...paper, id: `m${n}` })
    const kept = await keepMaterial(env.FILES, id, { bytes: new Uint8Array([...pdf, 10]), type: 'application/pdf' })
    if (!kept.ok) throw new Error(kept.because.en)
    const late = await desk.attach({ ...paper, ...kept.stored, id: 'late' }, kept.already)
    expect([late.ok, await held(kept.stored.key)]).toEqual([false, false])
    const same = await desk.attach({ ...paper, id: 'same' }, true)
    expect([same.ok, await held(paper.key)], 'others are the same').toEqual([false, true])
  })

  test('takes none along that is handed in at the same moment and is the same', async () => {
    const { someone, id, paper } = await draft()
    await remove(someone, id, paper.id)
    const late = await env.DESK.getByName(id).attach(paper, true)
    expect([late.ok, (await stateOf(id)).files]).toEqual([false, []])
  })
})
