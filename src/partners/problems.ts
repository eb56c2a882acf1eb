import * as z from 'zod/mini'
import type { Said, Written } from '../words/lang.ts'
import { shown } from './named.ts'

type Kind = readonly [status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 416 | 422 | 429 | 503, title: Said]

/** Every way in which the JSON interface says no. The name is the end of the problem's `type`. */
export const problems = {
  'not-json': [400, { zh: '请求内容不是有效的 JSON。', en: 'The body is not valid JSON.' }],
  'bad-query': [400, { zh: '地址中的参数有误。', en: 'A parameter in the address is wrong.' }],
  'key-missing': [400, { zh: '缺少 Idempotency-Key 请求头。', en: 'The Idempotency-Key header is missing.' }],
  'not-signed-in': [401, { zh: '需要有效的访问令牌。', en: 'A valid access token is needed.' }],
  'not-allowed': [403, { zh: '该令牌的权限范围不包括此操作。', en: 'The scope of this token does not cover this.' }],
  'not-found': [404, { zh: '没有找到。', en: 'Not found.' }],
  'wrong-method': [
    405,
    {
      zh: '该地址不支持这种请求方法，可用的方法见 Allow。',
      en: 'This address does not understand that method; Allow names those it does.',
    },
  ],
  'not-open': [409, { zh: '当前状态下不能进行此操作。', en: 'The lifecycle does not open this now.' }],
  conflict: [409, { zh: '与已有的内容冲突。', en: 'This contradicts what is already there.' }],
  'too-large': [413, { zh: '请求内容过大。', en: 'The body is too large.' }],
  'not-json-type': [415, { zh: '请求内容须为 application/json。', en: 'The body has to be application/json.' }],
  'bad-range': [416, { zh: '所请求的字节范围不存在。', en: 'There are no such bytes.' }],
  wrong: [422, { zh: '有内容不符合要求。', en: 'Something in the body is wrong.' }],
  'key-reused': [
    422,
    { zh: '同一个 Idempotency-Key 曾用于不同的请求。', en: 'This Idempotency-Key came with another request before.' },
  ],
  'too-many': [429, { zh: '请求过于频繁，请稍后再试。', en: 'Too many requests. Wait a little.' }],
  unavailable: [
    503,
    { zh: '暂时无法处理，请稍后用同一个键重试。', en: 'Not possible right now. Try again with the same key.' },
  ],
} as const satisfies Record<string, Kind>

export type ProblemName = keyof typeof problems

/** One field that is wrong, by its JSON pointer in URI fragment form (`#/premium/amount`). */
export type FieldError = { pointer: string; detail: Said }

export type Refusal = {
  ok: false
  problem: ProblemName
  detail?: Said
  errors?: FieldError[]
  headers?: Record<string, string>
}
/** Says no by a name of the table above, which has the status and the words. */
export const refuse = (problem: ProblemName, more: Omit<Refusal, 'ok' | 'problem'> = {}): Refusal => ({
  ok: false,
  problem,
  ...more,
})

// A refusal as it is sent (RFC 9457), for the document.
shown(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.optional(z.string()),
    errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  }),
)

/** Problem details as RFC 9457 has them, in the language the caller reads. */
export function problemBody({ problem, detail, errors }: Refusal, lang: Written) {
  const [status, title] = problems[problem]
  return {
    type: `/api/docs#${problem}`,
    title: title[lang],
    status,
    ...(detail && { detail: detail[lang] }),
    ...(errors && { errors: errors.map((e) => ({ pointer: e.pointer, detail: e.detail[lang] })) }),
  }
}

/** A refusal as an answer: `application/problem+json` (RFC 9457). */
export const problemResponse = (refusal: Refusal, lang: Written): Response =>
  new Response(JSON.stringify(problemBody(refusal, lang)), {
    status: problems[refusal.problem][0],
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...refusal.headers },
  })
