import { paths } from '../../paths.ts'
import { toBeijing } from '../../providers/payment/beijing.ts'
import { Hono } from '../../routing.ts'
import { useSay } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { Visit } from '../../visit.ts'
import { common } from '../../words/common.ts'
import { fill, type Said } from '../../words/lang.ts'
import { FaultWanted, given, wantsJson } from '../asked.ts'
import type { Arrived } from './phone.ts'

const words = {
  title: { zh: '沙箱手机', en: 'Sandbox phone' },
  of: { zh: '手机 {number}', en: 'Phone {number}' },
  number: { zh: '手机号码', en: 'Mobile number' },
  open: { zh: '查看短信', en: 'Show its messages' },
  nothing: { zh: '还没有收到短信。', en: 'No messages yet.' },
  again: { zh: '刷新', en: 'Look again' },
} as const satisfies Record<string, Said>

/** The phones of the sandbox: every SMS is shown here and goes nowhere else. */
export const phone = new Hono<Visit>()

phone.get('/', async (c) => {
  const number = c.req.query('number')?.replace(/\D/g, '')
  if (number) return c.redirect(paths.sandboxPhone(number), 303)
  return page(c, words.title, <Which />)
})

phone.get('/:number{\\d{11}}', async (c) => {
  const number = c.req.param('number')
  const messages = await c.env.SANDBOX_PHONE.getByName(number).messages()
  return wantsJson(c)
    ? c.json({ messages: messages.map(shown) })
    : page(c, fill(words.of, { number }), <Messages number={number} messages={messages} />)
})

phone.post('/:number{\\d{11}}/faults', async (c) => {
  const wanted = FaultWanted.safeParse(await given(c))
  if (!wanted.success) return c.json({ ok: false }, 422)
  await c.env.SANDBOX_PHONE.getByName(c.req.param('number')).fault(wanted.data.does, wanted.data.times)
  return c.json({ ok: true })
})

const shown = ({ at, ...message }: Arrived) => ({ at: new Date(at).toISOString(), ...message })

const Which = () => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <form method="get">
        <label for="number">{say(words.number)}</label>
        <input id="number" name="number" type="tel" class="short" required pattern="1[3-9][0-9]{9}" />
        <button type="submit">{say(words.open)}</button>
      </form>
    </>
  )
}

const Messages = ({ number, messages }: { number: string; messages: Arrived[] }) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.of, { number })}</h1>
      {messages.length === 0 && <p>{say(words.nothing)}</p>}
      {messages.map(({ at, text }) => (
        <div class="box">
          <p class="hint">
            <time datetime={new Date(at).toISOString()}>{toBeijing(at)}</time>
          </p>
          <p>{text}</p>
        </div>
      ))}
      <p class="actions">
        <a class="button" href={paths.sandboxPhone(number)}>
          {say(words.again)}
        </a>
        <a class="button quiet" href={paths.home}>
          {say(common.back)}
        </a>
      </p>
    </>
  )
}
