import type { Child } from 'hono/jsx'
import type { OrderRow } from '../../db/payment/read.ts'
import type { VoucherRow } from '../../db/payment/schema.ts'
import type { ToPay } from '../../providers/payment/port.ts'
import built from '../../ui/client/built.json' with { type: 'json' }
import { T } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'
import { paymentWords as words } from '../words.ts'
import { Transfer } from './transfer.tsx'

type Props = { pay: ToPay; code: Child; order: OrderRow; vouchers: VoucherRow[]; sandbox: boolean; wrong?: Said }

/** A code to scan, a page to go to, the app one is in, or an account to transfer to. */
export const HowToPay = ({ pay, code, order, vouchers, sandbox, wrong }: Props) => {
  if (pay.as === 'transfer') return <Transfer pay={pay} order={order} vouchers={vouchers} wrong={wrong} />
  if (pay.as === 'link') return <Link to={pay.url} />
  if (pay.as === 'code') return <Code code={code} text={pay.text} sandbox={sandbox} />
  return <InApp fields={pay.fields} />
}

const InApp = ({ fields }: { fields: Record<string, string> }) => (
  <>
    <p>
      <T of={words.inApp} />
    </p>
    <p class="actions">
      <button type="button" data-wechat-pay={JSON.stringify(fields)}>
        <T of={words.openInApp} />
      </button>
    </p>
    <script type="module" src={built.wechat} />
  </>
)

const Link = ({ to }: { to: string }) => (
  <p class="actions">
    <a class="button" href={to} rel="noreferrer" data-hx-boost="false">
      <T of={words.open} />
    </a>
  </p>
)

// The live code opens an app; the sandbox's is an address that any browser can open.
const Code = ({ code, text, sandbox }: { code: Child; text: string; sandbox: boolean }) => (
  <>
    <p>
      <T of={words.scan} />
    </p>
    {code}
    {sandbox && (
      <p>
        <a href={text} data-hx-boost="false">
          <T of={words.openHere} />
        </a>
      </p>
    )}
  </>
)
