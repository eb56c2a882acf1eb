import { atHand } from '../at-hand.ts'
import { common } from '../words/common.ts'
import { useSay } from './lang.tsx'

const squares = atHand(() => import('../documents/page/qr.ts').then(({ qrPath }) => qrPath))

/** The address as a QR code, black on white in every colour scheme, drawn in runs to stay small. */
export async function qrOf(address: string) {
  const qrPath = await squares()
  return <Squares {...qrPath(address, 4)} />
}

const Squares = ({ side, path }: { side: number; path: string }) => (
  <p class="qr">
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={useSay()(common.qr)}>
      <rect fill="#fff" width={side} height={side} />
      <path fill="#000" shape-rendering="crispEdges" d={path} />
    </svg>
  </p>
)
