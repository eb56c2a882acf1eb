/** Whom a limit counts together: one IPv4 address, or one IPv6 /64, which is one household. */
export function addressOf(headers: { get(name: string): string | null }): string {
  const address = headers.get('cf-connecting-ip') ?? 'local'
  return address.includes(':') ? expand(address).slice(0, 4).join(':') : address
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: Math.max(0, 8 - left!.length - right!.length) }, () => '0')
  return [...left!, ...(tail === undefined ? [] : zeros), ...right!]
}
