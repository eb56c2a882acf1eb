/**
 * What is read where it is first needed, and at hand from then on: to import it again takes the runtime longer than to
 * draw a form. What was read is kept, not the reading, which belongs to the request that began it.
 */
export function atHand<T>(read: () => Promise<T>): () => T | Promise<T> {
  let found: T | undefined
  return () => found ?? read().then((it) => (found = it))
}

/** What is made where it is first needed. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
