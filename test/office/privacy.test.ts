import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { journeyOf } from '../../src/kinds/journey/index.ts'
import type { Role } from '../../src/kinds/officer.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { fieldsOf, formOf } from '../../src/steps/form/step.ts'
import { stateOf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { officer } from './court.ts'
import { revealsOf } from './reveals-of.ts'

beforeAll(() => seed(env))

/** Everything private that was answered, whatever the steps ask today. */
async function secretsOf(id: string): Promise<string[]> {
  const entries = Object.entries((await stateOf(id)).answers).flatMap(([slug, all = []]) =>
    all.map((entry) => ({ entry, step: journeyOf(preservation).find((step) => step.slug === slug)! })),
  )
  const found = entries.flatMap(({ entry, step }) =>
    fieldsOf(formOf(step, entry).fields)
      .filter((field) => field.private)
      .flatMap(({ name }) => [entry.value[name] ?? []].flat()),
  )
  return [...new Set(found)]
}

const readable = ({ html }: Visitor, secrets: string[]) => secrets.filter((secret) => html.includes(secret))

async function lookedAt(id: string, who: Visitor): Promise<Visitor> {
  await who.open(paths.courtCase(id))
  return who.send({ 查看理由: '核对被申请人账户' }, '显示完整信息')
}

/** Returned for its numbers, and sent in again with another one. */
async function corrected() {
  const someone = await litigant()
  const id = await submitted(someone)
  const [entry] = (await stateOf(id)).answers.applicants!
  const clerk = await officer('clerk').open(paths.courtEvent(id, 'return'))
  await clerk.send({ [`defects:applicants/${entry!.id}/mobile`]: '号码打不通' })
  await someone.visitor.open(paths.entry(id, 'applicants', entry!.id, entry!.form))
  await someone.visitor.send({ mobile: '13900139123' }, '保存并继续')
  await someone.visitor.open(paths.preview(id))
  await someone.visitor.send({}, '提交申请')
  return { id, before: String(entry!.value.mobile), now: '13900139123' }
}

describe('what is private in a case', () => {
  test('is there to be seen at all: an identity number, a phone, an account', async () => {
    const secrets = await secretsOf(await submitted(await litigant()))
    expect(secrets.length).toBeGreaterThan(3)
  })

  const posts: Role[] = ['clerk', 'judge', 'enforcement_officer', 'finance_officer', 'administrator']
  test.each(posts)('is masked for a %s', async (post) => {
    const id = await submitted(await litigant())
    const who = await officer(post).open(paths.courtCase(id))
    expect(who.status).toBe(200)
    expect(readable(who, await secretsOf(id))).toEqual([])
    expect(who.text).toMatch(/\d{3}\*{4,}\d{4}/)
  })

  test('is masked in lists, and where what must be corrected is written down', async () => {
    const id = await submitted(await litigant())
    const secrets = await secretsOf(id)
    const clerk = officer('clerk')
    for (const path of [paths.court, `${paths.court}?all=1`, paths.courtEvent(id, 'return')]) {
      await clerk.open(path)
      expect([clerk.status, readable(clerk, secrets)], path).toEqual([200, []])
    }
    await clerk.follow('填写查看理由')
    await clerk.send({ 查看理由: '核对号码' }, '显示完整信息')
    await clerk.open(paths.courtEvent(id, 'return'))
    expect(readable(clerk, secrets)).toEqual(secrets)
  })

  test('is not quoted by a doubt about it, which is named all the same', async () => {
    const id = await submitted(await litigant(), { respondents: { landline: '022-6629 вnext' } })
    const judge = await officer('judge').open(paths.courtCase(id))
    expect(judge.html).not.toContain('вnext')
    expect(judge.text).toContain('“固定电话”有需要核对之处，显示完整信息后可以看到。')
    await lookedAt(id, judge)
    expect(judge.text).toContain('“вnext”中混有形似而不同的字符')
  })

  test('is masked among what a correction changed', async () => {
    const { id, before, now } = await corrected()
    const who = officer('clerk')
    await who.open(paths.courtCase(id))
    expect(who.text).toContain('补正前后的变化')
    expect(readable(who, [before, now])).toEqual([])
    await lookedAt(id, who)
    expect(readable(who, [before, now])).toEqual([before, now])
  })

  test('is shown in full to the one who gave a reason, and to nobody else', async () => {
    const id = await submitted(await litigant())
    const secrets = await secretsOf(id)
    const clerk = await lookedAt(id, officer('clerk'))
    expect(readable(clerk, secrets)).toEqual(secrets)
    expect(readable(await officer('judge').open(paths.courtCase(id)), secrets)).toEqual([])
    const other = await submitted(await litigant())
    expect(readable(await clerk.open(paths.courtCase(other)), secrets)).toEqual([])
  })

  test('is never in the log of who looked and why', async () => {
    const id = await submitted(await litigant())
    await lookedAt(id, officer('clerk'))
    const log = await revealsOf('applications', id)
    expect(log).toMatchObject([{ by: '津0116-clerk', columnName: '*', reason: '核对被申请人账户' }])
    for (const secret of await secretsOf(id)) expect(JSON.stringify(log)).not.toContain(secret)
  })

  test('stays masked without a reason, which is asked for at its field', async () => {
    const id = await submitted(await litigant())
    const clerk = await officer('clerk').open(paths.courtCase(id))
    await clerk.send({ 查看理由: '  ' }, '显示完整信息')
    expect(clerk.status).toBe(422)
    expect(clerk.html).toContain('id=reason-mistake')
    expect(readable(clerk, await secretsOf(id))).toEqual([])
    expect(await revealsOf('applications', id)).toEqual([])
  })

  test('is not shown to another court, whatever its reason', async () => {
    const id = await submitted(await litigant())
    const body = new URLSearchParams({ reason: '好奇' })
    const answer = await officer('clerk', '京0105').ask(paths.courtReveal(id), { method: 'POST', body })
    expect(answer.status).toBe(404)
    expect(await revealsOf('applications', id)).toEqual([])
  })
})
