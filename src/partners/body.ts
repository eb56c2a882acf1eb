import { bytesWithin } from '../files/bytes.ts'
import { type JsonMistake, readJson } from '../strict-json.ts'
import type { Said } from '../words/lang.ts'
import { type Refusal, refuse } from './problems.ts'

const mostBytes = 256 * 1024

type BodyRead = { ok: true; bytes: Uint8Array; value: unknown } | Refusal

/** Reads a JSON body strictly; `most` is its largest size in bytes. */
export async function readBody(request: Request, most = mostBytes): Promise<BodyRead> {
  if (!isJson(request)) return refuse('not-json-type')
  const bytes = await bytesWithin(request, most)
  if (!bytes) return refuse('too-large')
  const read = readJson(bytes)
  return read.ok ? { ok: true, bytes, value: read.value } : refuse('not-json', { detail: said[read.because] })
}

const isJson = ({ headers }: Request) =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers.get('content-type') ?? '') &&
  !headers.has('content-encoding')

const said: Record<JsonMistake, Said> = {
  not_utf8: { zh: '请求内容不是 UTF-8 文本。', en: 'The text is not UTF-8.' },
  not_json: { zh: '请求内容不符合 JSON 语法（RFC 8259）。', en: 'The text breaks the grammar of JSON (RFC 8259).' },
  too_deep: { zh: '嵌套超过 32 层。', en: 'It is nested more than 32 levels deep.' },
  same_key_twice: { zh: '同一对象中有重复的键。', en: 'An object has the same key twice.' },
  number: {
    zh: '有数字会被舍入或溢出；较长的编号请用文本。',
    en: 'A number would be rounded or overflow. Write long numbers as text.',
  },
  text: { zh: '文本中有残缺字符或空字符。', en: 'A text has half a character or a NUL in it.' },
}
