import type { Wire } from '../../src/providers/wire.ts'

export const noon = Date.UTC(2026, 10, 24, 4)

/** A line on which the provider says these answers in turn, and a record of what it was asked. */
export function line(...answers: (object | Response | Error)[]) {
  const asked: Request[] = []
  const fetch = async (request: Request) => {
    asked.push(request.clone())
    const answer = answers[Math.min(asked.length, answers.length) - 1]!
    if (answer instanceof Error) throw answer
    return answer instanceof Response ? answer : Response.json(answer)
  }
  const wire: Wire = { fetch, now: () => noon, nonce: () => '3156853299f313e23d1673dc12e1703d' }
  return { wire, asked }
}
