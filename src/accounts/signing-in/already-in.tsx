import { createMiddleware } from 'hono/factory'
import { paths } from '../../paths.ts'
import { useSay } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { Visit } from '../../visit.ts'
import { common } from '../../words/common.ts'
import { words } from '../words.ts'
import { nextOf } from './why.tsx'

/** Whoever is signed in is not asked to sign in or to register: there is the way on, and out for somebody else. */
export const unlessIn = createMiddleware<Visit>(async (c, next) =>
  c.var.person ? page(c, words.inAlready, <InAlready name={c.var.person.name} onward={nextOf(c)} />) : next(),
)

const InAlready = ({ name, onward }: { name: string | null; onward: string }) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.inAlready)}</h1>
      <p class="box" role="status">
        {name && say(words.inAs, { name })} {say(words.inForOthers)}
      </p>
      <form method="post" action={paths.logout} data-hx-boost="false" class="actions">
        <a class="button" href={onward}>
          {say(common.continue)}
        </a>
        <button type="submit" class="quiet">
          {say(common.signOut)}
        </button>
      </form>
    </>
  )
}
