import { encode } from 'uqr'
import { common } from '../words/common.ts'
import { useSay } from './lang.tsx'

/** The address as a QR code, black on white in every colour scheme, drawn in runs to stay small. */
export const Qr = ({ address }: { address: string }) => {
  const say = useSay()
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  return (
    <p class="qr">
      <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say(common.qr)}>
        <rect fill="#fff" width={size} height={size} />
        <path fill="#000" shape-rendering="crispEdges" d={data.map(runsOf).join('')} />
      </svg>
    </p>
  )
}

const runsOf = (row: boolean[], y: number): string =>
  [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('')
