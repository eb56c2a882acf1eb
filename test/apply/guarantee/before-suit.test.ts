import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { exampleOf } from '../../../src/steps/form/step.ts'
import { plannedCause } from '../../../src/steps/insurer.ts'
import { idIn } from '../../journey.ts'
import { litigant } from '../../litigant.ts'
import { apply, approval, filledIn, issuing, stateOf } from '../../partners/guarantees.ts'
import { paid } from '../../payment/payer.ts'
import { insurerAt } from './insurers.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

beforeAll(() => seed(env))

const { cause } = exampleOf(plannedCause.forms.urgency!)

test.each(['pre_litigation', 'pre_arbitration'])(
  'there is a cause before a suit as well, and an insurer that leaves it out is not offered: %s',
  async (stage) => {
    const { account, visitor } = await litigant()
    const [covers, leavesOut] = [await insurerAt(700), await insurerAt(600, [String(cause)])]
    const id = await filledIn('guarantee', { stage, insurer: covers.tenant }, account)
    await visitor.open(paths.step(id, 'urgency'))
    expect([visitor.title, visitor.text]).toEqual(['案由', expect.stringContaining('准备起诉或者申请仲裁的案由')])
    await visitor.open(paths.step(id, 'insurer'))
    expect(visitor.text).toContain(`${leavesOut.tenant}保险：该公司不承保此案由。`)
    const offered = [...visitor.html.matchAll(/type="radio" name="insurer" value="([^"]+)"/g)].map(([, one]) => one)
    expect(offered).toContain(covers.tenant)
    expect(offered).not.toContain(leavesOut.tenant)
  },
)

test('the cause goes along to the court, which still wants to know why it cannot wait', async () => {
  const { account, visitor } = await litigant()
  const insurer = await insurerAt(700)
  const guarantee = await filledIn('guarantee', { stage: 'pre_litigation', insurer: insurer.tenant }, account)
  await apply(guarantee, 'submit', 'submitter')
  await insurer.post(`/guarantees/${guarantee}/approve`, approval)
  await paid(guarantee)
  await insurer.post(`/guarantees/${guarantee}/issue`, await issuing())
  await visitor.open(`/applications/${guarantee}`)
  await visitor.send({}, '申请保全')
  expect((await stateOf(idIn(visitor.url))).answers.urgency).toMatchObject([{ value: { cause } }])
  expect(visitor.text, 'the paper signed for the letter does not say why').toContain('请上传：保全申请书')
  expect(visitor.text).toContain('没有写明法院还要问的内容')
  expect(visitor.text).toContain('签名后拍照上传')
  expect((await stateOf(idIn(visitor.url))).files.map(({ slot }) => slot)).toContain('evidence')
  const { url: preview } = visitor
  await visitor.follow('没有写明法院还要问的内容')
  expect(visitor.text).toContain('下载已生成的申请书')
  await visitor.open(preview)
  await visitor.follow('情况紧急的理由')
  expect(visitor.html).toMatch(new RegExp(`value="?${cause}"?[^>]* checked`))
})
