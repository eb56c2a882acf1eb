import type { Application } from '../../application.ts'
import { handsIn, openTo } from '../../kinds/kind.ts'

/** What its submitter may do with it. A draft that was never handed in is deleted: there is nothing to give up yet. */
export const openEvents = ({ kind, status, version }: Application): string[] =>
  openTo(kind, status, ['submitter']).filter((event) => version > 0 || handsIn(event))
