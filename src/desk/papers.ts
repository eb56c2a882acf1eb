import type { Application } from '../application.ts'
import { handsIn } from '../kinds/kind.ts'

/** Where the bytes of a paper are, if they are this application's own and no other paper of it is the same. */
export function onlyHere({ id: application, files }: Application, material: string): string | undefined {
  const key = files.find(({ id }) => id === material)?.key
  const shared = files.some((other) => other.id !== material && other.key === key)
  return key?.startsWith(`materials/${application}/`) && !shared ? key : undefined
}

/** When it was handed in last; 0 where it never was. */
export const handedInAt = ({ history }: Application) => history.findLast(({ event }) => handsIn(event))?.at ?? 0
