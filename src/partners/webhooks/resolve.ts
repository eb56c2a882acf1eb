import * as z from 'zod/mini'

const Answer = z.object({ Answer: z.optional(z.array(z.object({ type: z.number(), data: z.string() }))) })

/**
 * True when every address of a name is public. Asked before each call, over DNS on HTTPS; a name that does not
 * resolve is not public. A name that changes between this and the call is for the network's own egress rules.
 */
export async function isPublicName(name: string, resolver: string): Promise<boolean> {
  const found = await Promise.all(['A', 'AAAA'].map((type) => lookUp(name, type, resolver)))
  const addresses = found.flat()
  return addresses.length > 0 && addresses.every(isPublicAddress)
}

async function lookUp(name: string, type: string, resolver: string): Promise<string[]> {
  const url = `${resolver}?${new URLSearchParams({ name, type })}`
  const answer = await fetch(url, { headers: { accept: 'application/dns-json' }, signal: AbortSignal.timeout(5_000) })
  const read = Answer.safeParse(await answer.json())
  const records = read.success ? (read.data.Answer ?? []) : []
  return records.filter((record) => addressTypes.has(record.type)).map(({ data }) => data)
}
const addressTypes = new Set([1, 28])

/** Public by IANA's registries of special-purpose addresses; all of IPv6 but global unicast is refused. */
export const isPublicAddress = (address: string): boolean =>
  address.includes(':') ? isPublicV6(address) : isPublicV4(address.split('.').map(Number))

function isPublicV4([a = 0, b = 0, c = 0]: number[]): boolean {
  const shared = a === 100 && b >= 64 && b < 128
  const privately = a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168)
  const special = (a === 192 && b === 0 && (c === 0 || c === 2)) || (a === 198 && (b === 18 || b === 19))
  const documents = (a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113)
  return !(a === 0 || a === 127 || a >= 224 || (a === 169 && b === 254) || shared || privately || special || documents)
}

function isPublicV6(address: string): boolean {
  const [head = 0, next = 0] = address.split(':').map((part) => Number.parseInt(part || '0', 16))
  const special = head === 0x2002 || (head === 0x2001 && (next < 0x200 || next === 0xdb8))
  return head >= 0x2000 && head < 0x3fff && !special
}
