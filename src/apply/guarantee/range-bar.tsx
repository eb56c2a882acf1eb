/** From the least to the most premium, on a scale that all rows share; the numbers beside it say the same. */
export const RangeBar = ({ low, high, most }: { low: number; high: number; most: number }) => {
  const at = (fen: number) => (100 * fen) / most
  return (
    <svg class="bar" width="100%" height="10" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="4" width="100" height="2" fill="currentColor" opacity="0.15" />
      <rect x={at(low)} y="1" width={Math.max(1, at(high) - at(low))} height="8" fill="currentColor" />
    </svg>
  )
}
