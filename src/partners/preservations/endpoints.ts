import * as z from 'zod/mini'
import { lazily } from '../../at-hand.ts'
import { officers } from '../../kinds/kind.ts'
import { preservation } from '../../kinds/preservation.ts'
import { type Letter, letterBehind } from '../../letters.ts'
import { contractOf } from '../applications/contract.ts'
import { idParam, listed, listQuery, materialParam, ownOne, paper } from '../applications/reading.ts'
import { showWhole } from '../applications/show.ts'
import { type Endpoint, endpoint } from '../endpoint.ts'
import { refuse } from '../problems.ts'
import { fen, moneyLike, Sha256, text } from '../values.ts'

const ShownLetter = z.object({
  insurer: text('渤海财产保险股份有限公司'),
  amount: z.nullable(moneyLike(100_000_000)),
  policyNumber: text('PZ2026-0001'),
  letterNumber: text('BH2026-0001'),
  letterSha256: Sha256.clone(),
  live: z.boolean().check(z.meta({ description: 'Whether the letter stands at this moment.' })),
})
const contract = lazily(() => contractOf(preservation, 'Preservation', { letter: z.nullable(ShownLetter) }))

const showLetter = ({ insurer, amount, policyNumber, letterNumber, letterSha256, live }: Letter) => ({
  insurer: insurer?.zh ?? '',
  amount: amount === null ? null : fen(amount),
  policyNumber,
  letterNumber,
  letterSha256,
  live,
})

const base = { method: 'get', tag: 'preservations', scope: 'preservations:read' } as const

const list = endpoint({
  ...base,
  path: '/preservations',
  title: { zh: '本院的保全申请', en: 'Applications handed in to your court' },
  query: listQuery(preservation),
  gives: () => contract().list,
  run: (call) => listed(preservation, call),
})

const one = endpoint({
  ...base,
  path: '/preservations/{id}',
  params: idParam,
  title: { zh: '查看保全申请', en: 'One application, whole' },
  gives: () => contract().whole,
  refuses: ['not-found'],
  async run(call) {
    const application = await ownOne(preservation, call)
    if (!application) return refuse('not-found')
    const letter = await letterBehind(call.env, application)
    const reader = { actors: officers, masked: false, history: application.history }
    return { ok: true, body: { ...showWhole(application, reader), letter: letter && showLetter(letter) } }
  },
})

const material = endpoint({
  ...base,
  path: '/preservations/{id}/materials/{materialId}',
  params: materialParam,
  title: { zh: '下载材料', en: 'The bytes of one paper' },
  gives: 'bytes',
  refuses: ['not-found', 'bad-range'],
  run: (call) => paper(preservation, call),
})

export const preservationEndpoints: Endpoint[] = [list, one, material]
