import * as z from 'zod/mini'

const seconds = z.int().check(z.minimum(1), z.maximum(600))
/** The setting KIOSK_QUIET, in seconds. */
export const Quiet = z.strictObject({ quiet: seconds, away: seconds })
export type Quiet = z.infer<typeof Quiet>

/** The law of the lobby: after a minute's quiet it is asked whether somebody is there, and 20 seconds later it ends. */
const usual = { quiet: 60, away: 20 }

/** How long, in seconds, nobody touches a terminal until it asks, and how long it asks. */
export const quietOf = ({ KIOSK_QUIET: set }: Pick<Env, 'KIOSK_QUIET'>): Quiet =>
  set ? Quiet.parse(JSON.parse(set)) : usual
