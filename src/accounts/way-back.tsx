import { T } from '../ui/lang.tsx'
import { said } from '../words/lang.ts'

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
