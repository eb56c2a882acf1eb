import * as z from 'zod/mini'

/**
 * The live keys of an account, the first in use. While a key is being changed the new one stands beside the old one:
 * a key that the provider does not know (any more) is passed over.
 */
export const Keys = z.tuple([key()], key()).check(z.refine((keys) => keys.length <= 2, { error: 'two keys at most' }))
export type Key = z.infer<ReturnType<typeof key>>
export type Keys = z.infer<typeof Keys>

function key() {
  return z.strictObject({ id: z.string().check(z.minLength(1)), secret: z.string().check(z.minLength(1)) })
}

/** Asks with each key until one is accepted; the answer to the last one stands. */
export async function withKeys<A>(
  [key, ...others]: Keys,
  ask: (key: Key) => Promise<A>,
  refused: (answer: A) => boolean,
) {
  let answer = await ask(key)
  for (const other of others) {
    if (!refused(answer)) break
    answer = await ask(other)
  }
  return answer
}
