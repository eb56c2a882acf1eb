import { clientOf, transport } from '../../sandbox/court-idp/line.ts'
import { isSandbox } from '../../visit.ts'
import { settingsOf } from '../config.ts'
import { outside, type Wire, wire } from '../wire.ts'
import type { CourtIdp } from './settings.ts'

/** The court's identity provider and the way to it. */
export type Line = { settings: CourtIdp; wire: Wire }

/** Who signs in the staff of this deployment; the sandbox's provider runs inside it, so it lives at our own origin. */
export const courtIdpOf = (env: Env, origin: string): Line =>
  isSandbox(env)
    ? { settings: clientOf(origin), wire: wire(transport(env)) }
    : { settings: settingsOf(env, 'COURT_IDP'), wire: outside }
