import type { Json } from '../named.ts'
import { type ProblemName, problems } from '../problems.ts'

const header = (description: string) => ({ description, schema: { type: 'string' } })
const wait = header('Whole seconds to wait.')

/** What an answer says beside its body, where it says no, by its status. */
const beside: Record<number, Json> = {
  401: { 'WWW-Authenticate': header('Says error="invalid_token" where the token has run out: get another one.') },
  403: { 'WWW-Authenticate': header('Names the scope that is needed.') },
  429: { 'Retry-After': wait },
  503: { 'Retry-After': wait },
}
export const headersOf = (name: ProblemName): Json => {
  const headers = beside[problems[name][0]]
  return headers ? { headers } : {}
}

/** Sent again under its key, a command is answered as it was before. */
export const replayed: Json = {
  headers: { 'Idempotency-Replayed': header('"true" where this is the answer to an earlier request with this key.') },
}

export const rangeParams = [
  { name: 'Range', in: 'header', schema: { type: 'string' }, example: 'bytes=0-65535', description: 'One range.' },
  {
    name: 'If-Range',
    in: 'header',
    schema: { type: 'string' },
    description: 'The ETag of the part before: the whole comes where the paper is another one by now.',
  },
]

const bytes = { content: { 'application/octet-stream': {} } }
const etag = header('Names these bytes.')

/** The bytes of a paper, whole or in part; their Content-Type is what the paper is. */
export const bytesGiven: Json = {
  200: { description: 'The bytes', headers: { ETag: etag, 'Accept-Ranges': header('bytes') }, ...bytes },
  206: { description: 'The range', headers: { ETag: etag, 'Content-Range': header('bytes 0-65535/181334') }, ...bytes },
}
