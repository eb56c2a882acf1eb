import { toBeijing } from '../../providers/payment/beijing.ts'
import { plainYuan, yuan } from '../../rules/money.ts'
import { Fact } from '../../ui/fact.tsx'
import { T, useSay } from '../../ui/lang.tsx'
import type { OrderRow } from './books.ts'
import type { Ledger } from './index.ts'
import { callFaults, noticeFaults, points, type SwitchRow } from './switches.ts'
import { choices, states, words } from './words.ts'

export const PayPage = ({ order, back }: { order: OrderRow; back?: string }) => {
  const say = useSay()
  const [pay, refuse, ...faults] = Object.entries(choices)
  return (
    <>
      <h1>{say(words.cashier)}</h1>
      <p>{say(words.notReal)}</p>
      <dl>
        <Fact of={words.subject}>{order.subject}</Fact>
        <Fact of={words.amount}>¥{yuan(order.amount)}</Fact>
        <Fact of={words.order}>{order.number}</Fact>
        <Fact of={words.state}>{say(states[order.state]!)}</Fact>
      </dl>
      {order.state === 'NOTPAY' && (
        <form method="post">
          <p class="actions">
            {[pay!, refuse!].map(([name, choice]) => (
              <button name="choice" value={name} class={choice.pays ? '' : 'quiet'}>
                {say(choice)}
              </button>
            ))}
          </p>
          <details>
            <summary>{say(words.misbehave)}</summary>
            {faults.map(([name, choice]) => (
              <p>
                <button name="choice" value={name} class="quiet">
                  {say(choice)}
                </button>
              </p>
            ))}
          </details>
        </form>
      )}
      {back && order.state !== 'NOTPAY' && <Back to={back} />}
    </>
  )
}

const Back = ({ to }: { to: string }) =>
  /^https?:\/\//.test(to) ? (
    <p>
      <a href={to}>
        <T of={words.back} />
      </a>
    </p>
  ) : null

export const Book = ({ orders, book }: Ledger) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.ledger)}</h1>
      <div class="wide" tabindex={0} role="group" aria-label={say(words.order)}>
        <table>
          <thead>
            <tr>
              {[words.order, words.amount, words.state].map((word) => (
                <th>{say(word)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {orders.map(({ number, amount, state, prepay }) => (
              <tr>
                <td>
                  <a href={`/sandbox/bank/pay/${prepay}`}>{number}</a>
                </td>
                <td>{plainYuan(amount)}</td>
                <td>{say(states[state]!)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="wide" tabindex={0} role="group" aria-label={say(words.ledger)}>
        <table>
          <thead>
            <tr>
              {[words.time, words.kind, words.order, words.refund, words.amount].map((word) => (
                <th>{say(word)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {book.map(({ at, kind, order_number, refund, amount }) => (
              <tr>
                {[toBeijing(at), kind, order_number, refund, plainYuan(amount)].map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

export const Switches = ({ rows }: { rows: SwitchRow[] }) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.switches)}</h1>
      <ul>
        {rows.map(({ scope, at, does, times }) => (
          <li>
            {scope || '*'} · {at} · {does} · {times}
          </li>
        ))}
      </ul>
      <form method="post">
        <p>
          <label for="scope">{say(words.scope)}</label>
          <input id="scope" name="scope" />
        </p>
        <Select name="at" options={points} />
        <Select name="does" options={[...callFaults, ...noticeFaults]} />
        <p>
          <label for="times">{say(words.times)}</label>
          <input id="times" name="times" value="1" inputmode="numeric" />
        </p>
        <button>{say(words.set)}</button>
      </form>
      <form method="post" action="/sandbox/bank/switches/clear" class="actions">
        <button class="quiet">{say(words.clear)}</button>
      </form>
    </>
  )
}

const Select = ({ name, options }: { name: 'at' | 'does'; options: readonly string[] }) => (
  <p>
    <label for={name}>
      <T of={words[name]} />
    </label>
    <select id={name} name={name}>
      {options.map((option) => (
        <option value={option}>{option}</option>
      ))}
    </select>
  </p>
)
