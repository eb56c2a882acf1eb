import * as z from 'zod/mini'
import { maskName } from '../../privacy/index.ts'
import { Hono } from '../../routing.ts'
import { useSay } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { Visit } from '../../visit.ts'
import { FaultWanted, given, wantsJson } from '../asked.ts'
import { type Check, decisions } from './face.ts'
import { choices, words } from './words.ts'

const Chosen = z.object({
  does: z.enum(decisions),
  score: z.optional(z.coerce.number().check(z.minimum(0), z.maximum(100))),
})
const usualScore = { pass: 98.6, fail: 31.2, 'no-picture': 0, down: 0 } as const

/** What the person's phone shows while the face check of the sandbox runs. */
export const identity = new Hono<Visit>()

identity.post('/faults', async (c) => {
  const wanted = FaultWanted.safeParse(await given(c))
  if (!wanted.success) return c.json({ ok: false }, 422)
  const { call, does, times } = wanted.data
  await c.env.SANDBOX_FACE.getByName('faults').fault(call, does, times)
  return c.json({ ok: true })
})

identity.get('/:token', async (c) => {
  const check = await c.env.SANDBOX_FACE.getByName(c.req.param('token')).check()
  if (wantsJson(c)) return check ? c.json(shown(check)) : c.json({ ok: false }, 404)
  return page(c, words.title, check ? <Camera check={check} /> : <Gone />, check ? 200 : 404)
})

identity.post('/:token', async (c) => {
  const face = c.env.SANDBOX_FACE.getByName(c.req.param('token'))
  const chosen = Chosen.safeParse(await given(c))
  const check = await face.check()
  if (!chosen.success || !check) return c.json({ ok: false }, check ? 422 : 404)
  const { does, score = usualScore[does] } = chosen.data
  const ok = await face.decide(does, score)
  return wantsJson(c) ? c.json({ ok, returnTo: check.returnTo }, ok ? 200 : 409) : c.redirect(check.returnTo, 303)
})

const shown = ({ decision, name, returnTo }: Check) => ({ state: decision ?? 'open', name: maskName(name), returnTo })

const Gone = () => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.gone)}</p>
    </>
  )
}

const Camera = ({ check }: { check: Check }) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.who, { name: maskName(check.name) })}</p>
      <p>{say(check.decision === 'pass' ? words.done : words.notReal)}</p>
      {check.decision !== 'pass' && <Choices />}
      <p>
        <a href={check.returnTo}>{say(words.onward)}</a>
      </p>
    </>
  )
}

const Choices = () => {
  const say = useSay()
  return (
    <form method="post" data-hx-boost="false">
      {decisions.map((decision, place) => (
        <p>
          <button type="submit" name="does" value={decision} class={place ? 'quiet' : undefined}>
            {say(choices[decision])}
          </button>
        </p>
      ))}
    </form>
  )
}
