import { encode } from 'uqr'

/** The dark squares as one SVG path in a field of `side` by `side` units, y downwards. */
export function qrPath(text: string, border = 0): { side: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border })
  const rows = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
  return { side: size, path: rows.join('') }
}

function runs(row: boolean[]): [at: number, length: number][] {
  const found: [number, number][] = []
  row.forEach((dark, at) => {
    if (!dark) return
    const last = found.at(-1)
    if (last && last[0] + last[1] === at) last[1] += 1
    else found.push([at, 1])
  })
  return found
}
