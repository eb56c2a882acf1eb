import { paths } from '../paths.ts'
import type { Answering } from '../visit.ts'
import type { Places } from '../words/lang.ts'
import { backToApplications, notFoundInCourt, problemWords, toTheCase } from '../words/problems.ts'
import { roomWords } from '../words/rooms.ts'
import { T } from './lang.tsx'
import { type PageStatus, page } from './page.tsx'

export type Problem = keyof typeof problemWords
const statuses: Record<Problem, PageStatus> = {
  notFound: 404,
  wrongMethod: 405,
  tooLarge: 413,
  tooManyDrafts: 409,
  unreadable: 400,
  notOpen: 409,
  anotherPost: 403,
  anotherPerson: 403,
  movedOn: 409,
  failed: 500,
  frozen: 409,
  busy: 503,
}

export type More = { filled?: Places; application?: string; reference?: string }

/** A page for what went wrong, which says what to do next. */
export function problemPage(c: Answering, name: Problem, { filled, application, reference }: More = {}) {
  const { title, says } = problemWords[name]
  const told = name === 'notFound' && c.var.staff ? notFoundInCourt : says
  return page(
    c,
    title,
    <>
      <h1>
        <T of={title} />
      </h1>
      <p class="lead">
        <T of={told} with={filled} />
      </p>
      {reference && <p class="hint">{reference}</p>}
      <Onward application={application} staff={c.var.staff !== undefined} />
    </>,
    statuses[name],
  )
}

const Onward = ({ application, staff }: { application?: string; staff: boolean }) => {
  const [href, words] = application
    ? [paths.application(application), toTheCase]
    : staff
      ? [paths.court, roomWords.queue]
      : [paths.applications, backToApplications]
  return (
    <p class="actions">
      <a class="button" href={href}>
        <T of={words} />
      </a>
    </p>
  )
}
