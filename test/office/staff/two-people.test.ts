import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../../src/db/connect.ts'
import { keepOfficer } from '../../../src/db/office/staff.ts'
import { confirm, openStep, propose, refuse } from '../../../src/db/office/two-people.ts'
import type { Officer } from '../../../src/kinds/officer.ts'
import { differentPerson, handsFor } from '../../../src/office/staff/hands.ts'

const db = connect(env)
const court = `津${Math.floor(1000 + Math.random() * 9000)}`
const at = Date.UTC(2026, 10, 24)
let one: Officer
let two: Officer
let elsewhere: Officer

beforeAll(async () => {
  const staff = async (where: string, name: string) =>
    keepOfficer(db, {
      id: crypto.randomUUID(),
      issuer: 'i',
      subject: crypto.randomUUID(),
      court: where,
      name,
      roles: ['administrator'],
      createdAt: at,
    })
  one = await staff(court, '杨建国')
  two = await staff(court, '郭俊杰')
  elsewhere = await staff('京0105', '谢晓敏')
})

const refund = () => ({ subject: `payment ${crypto.randomUUID()}`, step: 'refund', told: { reason: '重复缴费' } })
async function proposed() {
  const done = await propose(db, one, refund(), at)
  if (!done.ok) throw new Error(done.because)
  return done.id
}

describe('a step that takes two people', () => {
  it('is confirmed by somebody else, once, with what was proposed', async () => {
    const id = await proposed()
    expect(await openStep(db, two, id)).toMatchObject({ id })
    const done = await confirm(db, two, id, { at: at + 1 })
    expect(done).toMatchObject({
      ok: true,
      step: {
        told: { reason: '重复缴费' },
        firstOfficer: one.id,
        secondOfficer: two.id,
        outcome: 'confirmed',
        secondAt: at + 1,
      },
    })
    expect(await confirm(db, two, id, { at: at + 2 })).toEqual({ ok: false, because: 'not open' })
  })

  it('is never confirmed by the one who proposed it, not even behind the program’s back', async () => {
    const id = await proposed()
    expect(await confirm(db, one, id, { at })).toEqual({ ok: false, because: 'same person' })
    const forced = env.DB.prepare(
      "update two_person_steps set outcome = 'confirmed', second_officer = first_officer, second_at = 1 where id = ?",
    ).bind(id)
    await expect(forced.run()).rejects.toThrow(/CHECK/)
  })

  it('is nobody else’s court’s business', async () => {
    const id = await proposed()
    expect(await confirm(db, elsewhere, id, { at })).toEqual({ ok: false, because: 'not open' })
    expect(await openStep(db, elsewhere, id)).toBeUndefined()
  })

  it('can be refused by anybody at the court, who proposed it included, and proposed again', async () => {
    const wanted = refund()
    const first = await propose(db, one, wanted, at)
    expect(await propose(db, two, wanted, at)).toEqual({ ok: false, because: 'already proposed' })
    expect(first.ok && (await refuse(db, one, first.id, { at }))).toMatchObject({
      ok: true,
      step: { outcome: 'refused' },
    })
    expect(await propose(db, two, wanted, at)).toMatchObject({ ok: true })
  })

  it('is confirmed by one of many who try at the same moment', async () => {
    const id = await proposed()
    const tries = await Promise.all(Array.from({ length: 10 }, () => confirm(db, two, id, { at })))
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('stays as it was done', async () => {
    const id = await proposed()
    const change = (what: string) => env.DB.prepare(what).bind(id).run()
    await expect(change('update two_person_steps set told = \'{"fen":1}\' where id = ?')).rejects.toThrow(
      /as it was made/,
    )
    await confirm(db, two, id, { at })
    await expect(change('update two_person_steps set second_at = 1 where id = ?')).rejects.toThrow(/once/)
    await expect(change('delete from two_person_steps where id = ?')).rejects.toThrow(/never removed/)
  })
})

describe('one case', () => {
  const both: Officer = { id: 'o1', court, name: '张春梅', roles: ['clerk', 'judge'] }

  it('is not let in and ruled on by the same person', () => {
    const history = [
      { actor: 'submitter', actorId: 'p1' },
      { actor: 'clerk', actorId: 'o1' },
    ] as const
    expect(differentPerson(history, { actor: 'judge', actorId: 'o1' })).toBe(false)
    expect(differentPerson(history, { actor: 'judge', actorId: 'o2' })).toBe(true)
    expect(differentPerson(history, { actor: 'clerk', actorId: 'o1' })).toBe(true)
    expect(handsFor(both, history)).toEqual(['clerk'])
    expect(handsFor(both, [])).toEqual(['clerk', 'judge'])
  })
})
