import { paths } from '../paths.ts'
import { Hono } from '../routing.ts'
import { parseYuan } from '../rules/money.ts'
import { basics } from '../steps/basics.ts'
import { type Mistakes, read } from '../steps/form/step.ts'
import { FeeBox, WorkedOut } from '../ui/application/fee.tsx'
import { Fields, MistakeList } from '../ui/form/form.tsx'
import { InLang, T } from '../ui/lang.tsx'
import { page } from '../ui/page.tsx'
import type { Visit } from '../visit.ts'
import { common } from '../words/common.ts'
import { homeWords as words } from './words.ts'

export const fee = new Hono<Visit>()

/** For anybody who wants to know before applying; and, as a fragment, for the form in which an amount is typed. */
fee.get(paths.fee, (c) => {
  const { type = 'property', amount = '' } = c.req.query()
  const asked = { type, amount: parseYuan(amount) }
  if (c.req.header('HX-Target') !== 'div#fee') {
    const heard = read(form, { type, amount })
    const mistakes = amount && !heard.ok ? heard.mistakes : undefined
    const shown = <FeePage values={{ type, amount }} mistakes={mistakes} asked={asked} />
    return page(c, common.feeCalculator, shown, mistakes ? 422 : 200)
  }
  return c.html(
    <InLang lang={c.var.lang}>
      <WorkedOut {...asked} />
    </InLang>,
  )
})

const { title, fields } = basics.forms.basics!
const { type, amount } = fields
const form = { title, fields: { type: type!, amount: amount! } }
type Props = {
  values: { type: string; amount: string }
  mistakes?: Mistakes
  asked: Parameters<typeof WorkedOut>[0]
}

const FeePage = ({ values, mistakes, asked }: Props) => (
  <>
    <h1>
      <T of={common.feeCalculator} />
    </h1>
    <p class="lead">
      <T of={words.feeLead} />
    </p>
    <form method="get" action={paths.fee}>
      {mistakes && <MistakeList form={form} mistakes={mistakes} />}
      <Fields form={form} values={values} mistakes={mistakes} />
      <div class="actions">
        <button type="submit">
          <T of={words.workOut} />
        </button>
      </div>
    </form>
    <FeeBox {...asked} />
    <p class="hint">
      <T of={words.feeFormula} />
    </p>
  </>
)
