import * as z from 'zod/mini'
import { addEndorsement, type Endorsement, endorsementsOf } from '../../db/partners/endorsements.ts'
import { keep } from '../../files/store.ts'
import { guarantee, letterStands } from '../../kinds/guarantee.ts'
import { rfc3339 } from '../../rules/calendar.ts'
import { idParam, ownOne } from '../applications/reading.ts'
import { type Call, type Endpoint, endpoint } from '../endpoint.ts'
import { sent, shown } from '../named.ts'
import { refuse } from '../problems.ts'
import { Id, line, prose, Sha256, Time, text } from '../values.ts'
import { mostWithPdfs, Pdf, readPdf } from './pdf.ts'

const NewEndorsement = sent(
  'NewEndorsement',
  z.strictObject({
    number: line('PD2026-0001'),
    summary: prose('担保金额调整为 90 万元。', 'What it changes, for the applicant and the court.'),
    document: Pdf,
  }),
)
const shape = z.object({
  id: Id.clone(),
  number: text('PD2026-0001'),
  summary: text('担保金额调整为 90 万元。'),
  sha256: Sha256.clone(),
  at: Time.clone(),
})
const ShownEndorsement = shown('Endorsement', shape)
const Endorsements = shown('Endorsements', z.object({ items: z.array(shape) }))

const show = ({ id, number, summary, sha256, at }: Endorsement) => ({ id, number, summary, sha256, at: rfc3339(at) })

const base = { path: '/guarantees/{id}/endorsements', params: idParam, tag: 'guarantees' } as const

const list = endpoint({
  ...base,
  method: 'get',
  scope: 'guarantees:read',
  title: { zh: '批单列表', en: 'The endorsements of a policy' },
  gives: Endorsements,
  refuses: ['not-found'],
  async run(call) {
    const application = await ownOne(guarantee, call)
    if (!application) return refuse('not-found')
    return { ok: true, body: { items: (await endorsementsOf(call.db, application.id)).map(show) } }
  },
})

const add = endpoint({
  ...base,
  method: 'post',
  scope: 'guarantees:decide',
  title: { zh: '出具批单', en: 'Issue an endorsement' },
  asks: NewEndorsement,
  most: mostWithPdfs,
  gives: ShownEndorsement,
  status: 201,
  refuses: ['not-found', 'not-open', 'conflict'],
  async run(call) {
    const application = await ownOne(guarantee, call as Call)
    if (!application) return refuse('not-found')
    if (!letterStands(application.status)) return refuse('not-open')
    const pdf = await readPdf('document', call.body.document)
    if (!pdf.ok) return refuse('wrong', { errors: [pdf.error] })
    const { sha256 } = call.body.document
    const file = { bytes: pdf.bytes, type: 'application/pdf' }
    const kept = await keep(call.env.FILES, `endorsements/${application.id}/${sha256}`, file)
    if (!kept.ok) return refuse('conflict', { detail: kept.because })
    const { number, summary } = call.body
    const id = `en${call.key.slice(0, 22)}`
    const endorsement = { id, applicationId: application.id, insurer: call.partner.tenant, number, summary, sha256 }
    const stands = await addEndorsement(call.db, { ...endorsement, key: kept.stored.key, at: Date.now() })
    return stands.id === id ? { ok: true, body: show(stands) } : refuse('conflict', { errors: [numberTaken] })
  },
})
const numberTaken = { pointer: '#/number', detail: { zh: '该批单号已使用。', en: 'This number is taken.' } }

export const endorsementEndpoints: Endpoint[] = [list, add]
