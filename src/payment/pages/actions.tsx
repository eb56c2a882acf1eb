import type { Child } from 'hono/jsx'
import type { OrderRow } from '../../db/payment/read.ts'
import { paths } from '../../paths.ts'
import { T } from '../../ui/lang.tsx'
import type { Shown } from '../words.ts'
import { paymentWords as words } from '../words.ts'

type Props = { order: OrderRow; shown: Shown; payable: boolean }

/** What the payer can do about a payment now. */
export const Actions = ({ order, shown, payable }: Props) => (
  <>
    {['to_pay', 'confirming', 'preparing'].includes(shown) && <WhileOpen order={order} shown={shown} />}
    <p class="actions">
      {payable && (
        <a class="button" href={paths.payment(order.applicationId)}>
          <T of={words.again} />
        </a>
      )}
      <a href={paths.application(order.applicationId)}>
        <T of={words.toCase} />
      </a>
    </p>
  </>
)

const WhileOpen = ({ order: { applicationId: id, number, closing }, shown }: Omit<Props, 'payable'>) => (
  <>
    <div class="actions">
      <Press to={paths.paymentLook(id, number)} quiet={shown === 'to_pay'}>
        <T of={words.check} />
      </Press>
      {shown !== 'preparing' && !closing && (
        <Press to={paths.paymentReplacement(id, number)} quiet>
          <T of={words.other} />
        </Press>
      )}
      <a href={paths.paymentOrder(id, number)}>
        <T of={words.refresh} />
      </a>
    </div>
    <p class="hint">
      <T of={words.otherSays} />
    </p>
  </>
)

const Press = ({ to, quiet, children }: { to: string; quiet?: boolean; children?: Child }) => (
  <form method="post" action={to}>
    <button type="submit" class={quiet ? 'quiet' : undefined}>
      {children}
    </button>
  </form>
)
