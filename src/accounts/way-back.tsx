import { T } from '../ui/lang.tsx'
import type { Asking } from '../visit.ts'
import { said } from '../words/lang.ts'
import { localPath } from './local-path.ts'

/** The application that somebody came from and goes back to; empty where they came from none. */
export const backFrom = (c: Asking) => localPath(c.req.query('next'), '')

/** An address behind which the way back is still known. */
export const withBack = (path: string, back: string) =>
  back ? `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(back)}` : path

const backToApplication = said('返回申请', 'Back to the application')

export const WayBack = ({ to }: { to: string }) =>
  to ? (
    <p>
      <a href={to}>
        <T of={backToApplication} />
      </a>
    </p>
  ) : null
