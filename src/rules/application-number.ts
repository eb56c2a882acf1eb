/** ISO 7064 MOD 11,10 over the digits: finds every single wrong digit and almost every swap of two. */
function checkDigit(digits: string): number {
  let rest = 10
  for (const digit of digits) {
    const sum = (Number(digit) + rest) % 10 || 10
    rest = (sum * 2) % 11
  }
  return (11 - rest) % 10
}

/** BQ-court-day-sequence-check, for example BQ-0116-20261123-000042-7. Readable and sortable; no secret. */
export function applicationNumber(court: string, day: string, sequence: number): string {
  const serial = String(sequence).padStart(6, '0')
  return `BQ-${court}-${day}-${serial}-${checkDigit(court + day + serial)}`
}
