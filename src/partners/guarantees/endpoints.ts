import { lazily } from '../../at-hand.ts'
import { guarantee } from '../../kinds/guarantee.ts'
import { passedWith } from '../../kinds/handed-to.ts'
import { contractOf } from '../applications/contract.ts'
import { idParam, listed, listQuery, materialParam, ownOne, paper } from '../applications/reading.ts'
import { showWhole } from '../applications/show.ts'
import { type Endpoint, endpoint } from '../endpoint.ts'
import { refuse } from '../problems.ts'

const contract = lazily(() => contractOf(guarantee, 'Guarantee'))
const base = { method: 'get', tag: 'guarantees', scope: 'guarantees:read' } as const

const list = endpoint({
  ...base,
  path: '/guarantees',
  title: { zh: '担保申请列表', en: 'The work list' },
  about: {
    zh: '向本公司提出的全部申请，等待最久的在前。next 不为 null 时，作为 cursor 取下一页。',
    en: 'Everything handed in to you, the longest waiting first. Where `next` is not null, it is the `cursor` of the next page.',
  },
  query: listQuery(guarantee),
  gives: () => contract().list,
  run: (call) => listed(guarantee, call),
})

const one = endpoint({
  ...base,
  path: '/guarantees/{id}',
  params: idParam,
  title: { zh: '查看担保申请', en: 'One application, whole' },
  about: {
    zh: '证件号码、电话、账号只显示首尾；open 列出现在可以发送的事件；history 只有与本公司往来的经过。',
    en: 'Identity, telephone and account numbers show their ends only; `open` lists the events you may send now; `history` holds what passed with you.',
  },
  gives: () => contract().whole,
  refuses: ['not-found'],
  async run(call) {
    const application = await ownOne(guarantee, call)
    if (!application) return refuse('not-found')
    const reader = {
      actors: ['insurer' as const],
      masked: true,
      history: passedWith(application.history, call.partner.tenant),
    }
    return { ok: true, body: showWhole(application, reader) }
  },
})

const material = endpoint({
  ...base,
  path: '/guarantees/{id}/materials/{materialId}',
  params: materialParam,
  title: { zh: '下载材料', en: 'The bytes of one paper' },
  about: { zh: '支持 Range 请求。', en: 'Range requests give any part of it.' },
  gives: 'bytes',
  refuses: ['not-found', 'bad-range'],
  run: (call) => paper(guarantee, call),
})

export const guaranteeEndpoints: Endpoint[] = [list, one, material]
