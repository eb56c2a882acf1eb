let last = Math.floor(Math.random() * 998_000)

/** A number in the main case of the examples that no other ruling bears. */
export function rulingNumber(): string {
  last = (last + 1) % 998_001
  return `(2026)津0116民初123-${1 + Math.floor(last / 999)}号之${1 + (last % 999)}`
}
