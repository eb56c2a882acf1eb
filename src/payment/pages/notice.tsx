import type { Account, NoticeRow, OrderRow } from '../../db/payment/read.ts'
import { paths } from '../../paths.ts'
import { capitals, yuan } from '../../rules/money.ts'
import { Fact } from '../../ui/fact.tsx'
import { T, useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { common } from '../../words/common.ts'
import type { Said } from '../../words/lang.ts'
import { openOrder, triesAt, validNotice } from '../open-now.ts'
import { mayMove } from '../payable.ts'
import { shownAs } from '../shown.ts'
import { type Choice, nameOf } from '../ways.ts'
import { stateWords, wayWords, paymentWords as words } from '../words.ts'

type Props = {
  id: string
  account: Account
  choices: Choice[]
  payee: Said | undefined
  chosen?: string
  /** By which WeChat tells us who pays. */
  code?: string
  wrong?: Said
}

/** What is to be paid, and how; beneath it, what was tried before. */
export const NoticePage = (props: Props) => {
  const { id, account } = props
  const notice = validNotice(account)
  const going = openOrder(account)
  return (
    <>
      <h1>
        <T of={words.title} />
      </h1>
      {notice && props.payee && <Notice notice={notice} payee={props.payee} />}
      {notice && !going && <Choose {...props} notice={notice} />}
      {!notice && !going && (
        <p class="lead">
          <T of={words.nothing} />
        </p>
      )}
      <History account={account} />
      <p class="actions">
        <a href={paths.application(id)}>
          <T of={words.toCase} />
        </a>
      </p>
    </>
  )
}

const Notice = ({ notice, payee }: { notice: NoticeRow; payee: Said }) => {
  const say = useSay()
  const lang = useLang()
  const rows: [Said, string][] = [
    [words.item, say(notice.kind === 'fee' ? words.fee : words.premium)],
    [words.payee, say(payee)],
    [words.by, `${moment(notice.dueAt, lang)}${mayMove(notice) ? ` ${say(common.provisional)}` : ''}`],
    [words.number, notice.number],
  ]
  return (
    <dl class="card">
      <Fact of={words.amount}>
        <b class="sum">¥{yuan(notice.amount)}</b>
        {lang === 'zh' && ` ${capitals(notice.amount)}`}
      </Fact>
      {rows.map(([label, value]) => (
        <Fact of={label}>{value}</Fact>
      ))}
    </dl>
  )
}

const Choose = ({ id, account, choices, notice, chosen, wrong, code }: Props & { notice: NoticeRow }) => {
  const say = useSay()
  return (
    <form method="post" action={paths.payment(id)} data-hx-boost="false">
      <input type="hidden" name="notice" value={notice.number} />
      <input type="hidden" name="at" value={triesAt(account, notice)} />
      {code && <input type="hidden" name="code" value={code} />}
      <fieldset class="field" aria-describedby={wrong && 'way-wrong'}>
        <legend>{say(words.choose)}</legend>
        {wrong && (
          <p class="mistake" id="way-wrong">
            {say(wrong)}
          </p>
        )}
        <div class="options ways">
          {choices.map((choice) => (
            <label class={choice.way === 'page' ? 'here' : undefined}>
              <input
                type="radio"
                name="way"
                value={nameOf(choice)}
                required
                checked={nameOf(choice) === chosen || choices.length === 1}
              />
              {say(wayWords[nameOf(choice)]!)}
            </label>
          ))}
        </div>
      </fieldset>
      <p class="actions">
        <button type="submit">{say(words.confirm)}</button>
      </p>
    </form>
  )
}

const History = ({ account: { orders, refunds } }: { account: Account }) => {
  const say = useSay()
  return orders.length ? (
    <>
      <h2>{say(words.history)}</h2>
      <ul>
        {orders.map((order: OrderRow) => (
          <li>
            <a href={paths.paymentOrder(order.applicationId, order.number)}>{order.number}</a> ¥{yuan(order.amount)}{' '}
            {say(wayWords[nameOf(order)]!)} <span class="tag">{say(stateWords[shownAs(order, refunds)].name)}</span>
          </li>
        ))}
      </ul>
    </>
  ) : null
}
