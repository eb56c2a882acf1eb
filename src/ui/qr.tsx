import { qrPath } from '../documents/page/qr.ts'
import { common } from '../words/common.ts'
import { useSay } from './lang.tsx'

/** The address as a QR code, black on white in every colour scheme, drawn in runs to stay small. */
export const Qr = ({ address }: { address: string }) => {
  const say = useSay()
  const { side, path } = qrPath(address, 4)
  return (
    <p class="qr">
      <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={say(common.qr)}>
        <rect fill="#fff" width={side} height={side} />
        <path fill="#000" shape-rendering="crispEdges" d={path} />
      </svg>
    </p>
  )
}
