import type * as z from 'zod/mini'
import type { Db } from '../db/connect.ts'
import type { Said, Written } from '../words/lang.ts'
import type { Described } from './named.ts'
import type { Partner } from './oauth/bearer.ts'
import type { Scope } from './oauth/scopes.ts'
import type { ProblemName, Refusal } from './problems.ts'

/** One request, read and checked: what its endpoint declares is there, in the form declared. */
export type Call<Q = unknown, B = unknown> = {
  env: Env
  db: Db
  request: Request
  partner: Partner
  lang: Written
  params: Record<string, string>
  query: Q
  body: B
  /** Names this command, the same each time it is repeated; '' on a GET. */
  key: string
  /** Answer as if, change nothing. */
  dry: boolean
}

/** `status` where it is not the endpoint's own; a `Response` is bytes passed through as they are. */
export type Given = { ok: true; body?: unknown; status?: 200 | 201 | 202 | 206; headers?: Record<string, string> }
export type Result = Given | Refusal | Response

/** One way of the interface. What can go wrong is answered as `application/problem+json` (RFC 9457), named in `problems.ts`. */
export type Endpoint = {
  method: 'get' | 'post' | 'put' | 'delete'
  /** Below /api/v1, with its parts to fill in as OpenAPI writes them: `/guarantees/{id}`. */
  path: `/${string}`
  tag: Tag
  scope: Scope
  title: Said
  about?: Said
  params?: Record<string, Said>
  query?: z.ZodMiniObject
  asks?: z.ZodMiniType
  /** Largest body in bytes, where it is not the usual 256 KiB. */
  most?: number
  /** `?dry_run=1` is understood. */
  dry?: true
  gives: Described | 'bytes' | 'nothing'
  /** What its answer says here, where the examples of its fields say something else. */
  like?: Record<string, unknown>
  status?: 200 | 201 | 204
  /** What can go wrong here beyond what can go wrong everywhere. */
  refuses?: ProblemName[]
  run: (call: Call) => Promise<Result>
}

/** The chapters of the interface, in the order of the documentation. */
export const tags = {
  guarantees: { zh: '担保申请', en: 'Guarantees' },
  quotes: { zh: '报价', en: 'Quotes' },
  rates: { zh: '费率', en: 'Rate cards' },
  preservations: { zh: '保全申请（法院系统）', en: 'Preservations (court systems)' },
  events: { zh: '事件', en: 'Events' },
  webhooks: { zh: '事件推送', en: 'Webhooks' },
  keys: { zh: '密钥', en: 'Keys' },
} as const satisfies Record<string, Said>
type Tag = keyof typeof tags

type Read<S> = S extends z.ZodMiniType ? z.output<S> : undefined

/** Declares one endpoint: the running handler, the document and the documentation page come from the same value. */
export const endpoint = <
  Q extends z.ZodMiniObject | undefined = undefined,
  B extends z.ZodMiniType | undefined = undefined,
>(
  declared: Omit<Endpoint, 'query' | 'asks' | 'run'> & {
    query?: Q
    asks?: B
    run: (call: Call<Read<Q>, Read<B>>) => Promise<Result>
  },
): Endpoint => declared as Endpoint
