import { HonoBase } from 'hono/hono-base'
import { TrieRouter } from 'hono/router/trie-router'
import type { BlankEnv, Env } from 'hono/types'

/**
 * Hono with the one router that suits all our addresses. With its usual two, most doors first try the other and fall
 * back on this: an isolate that has just started takes longer to find its way, and has more to read.
 */
export class Hono<E extends Env = BlankEnv> extends HonoBase<E> {
  constructor() {
    super({ router: new TrieRouter() })
  }
}
