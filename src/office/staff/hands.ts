import type { Application } from '../../application.ts'
import { type Actor, officers } from '../../kinds/kind.ts'
import type { Officer } from '../../kinds/officer.ts'
import { openNow } from '../../kinds/standing/asked-of-court.ts'

/** The hands of the lifecycle that this officer is. */
export const handsOf = ({ roles }: Officer): Actor[] => officers.filter((hand) => roles.some((role) => role === hand))

type Step = { actor: Actor; actorId: string }

/**
 * Whether an officer may take a step with this hand. The body that rules is not the one that carries the ruling out
 * (财产保全规定 art. 2), and who let a case in does not rule on it: who has acted with one hand keeps to it.
 */
export const differentPerson = (history: readonly Step[], { actor, actorId }: Step): boolean =>
  history.every((step) => step.actorId !== actorId || step.actor === actor)

/** The hands that an officer still has for one case. */
export const handsFor = (officer: Officer, history: readonly Step[]): Actor[] =>
  handsOf(officer).filter((actor) => differentPerson(history, { actor, actorId: officer.id }))

/** The steps that this officer may take now. */
export const openFor = (officer: Officer, application: Application): string[] =>
  openNow(application, handsFor(officer, application.history))

/** Whether something waits here for one of this officer's posts, but for another person. */
export const needsAnother = (officer: Officer, application: Application): boolean =>
  openFor(officer, application).length === 0 && openNow(application, handsOf(officer)).length > 0
