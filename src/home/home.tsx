import { paths } from '../paths.ts'
import { Hono } from '../routing.ts'
import { useSay } from '../ui/lang.tsx'
import { page } from '../ui/page.tsx'
import type { Person, Visit } from '../visit.ts'
import { applicationWords } from '../words/application.ts'
import { common } from '../words/common.ts'
import { homeWords as words } from './words.ts'

export const home = new Hono<Visit>()

home.get(paths.home, (c) => page(c, common.tagline, <Home person={c.var.person} />))

const Home = ({ person }: { person: Person | null }) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.lead)}</p>
      <Begin person={person} />
      <div class="cards">
        {words.journeys.map(({ title, says, href }) => (
          <div class="card">
            <h2>
              <a href={href}>{say(title)}</a>
            </h2>
            <p>{say(says)}</p>
          </div>
        ))}
      </div>
      <h2>{say(words.how)}</h2>
      <ol class="steps">
        {words.steps.map(({ title, says }) => (
          <li>
            <b>{say(title)}</b>
            <br />
            {say(says)}
          </li>
        ))}
      </ol>
    </>
  )
}

/** The one thing to do next: register, prove who one is, or go on with one's applications. */
const Begin = ({ person }: { person: Person | null }) => {
  const say = useSay()
  if (person?.verified)
    return (
      <p class="actions">
        <a class="button" href={paths.applications}>
          {say(common.myApplications)}
        </a>
        <a class="button quiet" href={paths.newPreservation}>
          {say(applicationWords.newPreservation)}
        </a>
      </p>
    )
  if (person)
    return (
      <p class="actions">
        <a class="button" href={paths.identity}>
          {say(words.identity)}
        </a>
      </p>
    )
  return (
    <p class="actions">
      <a class="button" href={paths.register}>
        {say(common.register)}
      </a>
      <a class="button quiet" href={paths.login}>
        {say(common.signIn)}
      </a>
    </p>
  )
}
