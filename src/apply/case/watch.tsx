import type { Application } from '../../application.ts'
import { paths } from '../../paths.ts'

/** A page left open asks now and then whether anything has moved; mostly the answer is empty. */
export const Watch = ({ application: { id, kind, status, version } }: { application: Application }) =>
  kind.statuses[status]!.waitsFor === 'nobody' ? null : (
    <div data-hx-get={`${paths.application(id)}?seen=${version}`} data-hx-trigger="every 5m" />
  )
