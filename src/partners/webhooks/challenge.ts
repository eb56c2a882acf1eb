import * as z from 'zod/mini'
import { text } from '../values.ts'

const challenge = '0b1d8b0a-6f0e-4b60-9a3c-4f1f3d9f5a77'

/** What an address is asked before anything else is sent there. */
export const Challenge = z.object({ id: text('wh_5cR0oq2mYb1Jt8kLw3xZ9a'), challenge: text(challenge) })
export type Challenge = z.infer<typeof Challenge>

/** What only somebody can say again who reads there. */
export const Echo = z.object({ challenge: text(challenge) })
