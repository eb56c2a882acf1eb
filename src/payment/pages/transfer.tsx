import type { OrderRow } from '../../db/payment/read.ts'
import type { VoucherRow } from '../../db/payment/schema.ts'
import { acceptedOf, scans } from '../../files/allowed.ts'
import { paths } from '../../paths.ts'
import type { ToPay } from '../../providers/payment/port.ts'
import { yuan } from '../../rules/money.ts'
import { Fact } from '../../ui/fact.tsx'
import { useSay } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'
import { paymentWords as words } from '../words.ts'

type Props = { pay: ToPay & { as: 'transfer' }; order: OrderRow; vouchers: VoucherRow[]; wrong?: Said }

/** Where to transfer to, under which reference, and where to hand in the slip. */
export const Transfer = ({ pay: { account, reference }, order, vouchers, wrong }: Props) => {
  const say = useSay()
  const rows: [Said, string][] = [
    [words.holder, account.holder],
    [words.bank, account.bank],
    [words.account, account.number],
    [words.amount, `¥${yuan(order.amount)}`],
    [words.reference, reference],
  ]
  return (
    <>
      <p>{say(words.transfer)}</p>
      <dl class="card">
        {rows.map(([label, value]) => (
          <Fact of={label}>{value}</Fact>
        ))}
      </dl>
      <HandIn order={order} wrong={wrong} />
      {vouchers.length > 0 && (
        <>
          <h2>{say(words.vouchers)}</h2>
          <ul>
            {vouchers.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Where the bank's slip is handed in. */
const HandIn = ({ order, wrong }: Pick<Props, 'order' | 'wrong'>) => {
  const say = useSay()
  return (
    <form
      method="post"
      action={paths.paymentVouchers(order.applicationId, order.number)}
      enctype="multipart/form-data"
      data-hx-encoding="multipart/form-data"
    >
      <div class="field">
        <label for="slip">{say(words.voucher)}</label>
        <p class="hint">{say(words.voucherHint)}</p>
        {wrong && (
          <p class="mistake" id="slip-wrong">
            {say(wrong)}
          </p>
        )}
        <input
          id="slip"
          type="file"
          class="file"
          name="slip"
          accept={acceptedOf(scans)}
          required
          aria-invalid={wrong && 'true'}
          aria-describedby={wrong && 'slip-wrong'}
        />
      </div>
      <button type="submit" class="quiet">
        {say(words.upload)}
      </button>
    </form>
  )
}
