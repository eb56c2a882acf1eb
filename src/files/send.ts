import { type Slice, sliceOf } from './range.ts'

type Download = { key: string; name: string; type: string }

/** A kept file as a download: never shown in the page's own name, whatever is in it. Null where it is gone. */
export async function send(files: R2Bucket, file: Download, request: Request): Promise<Response | null> {
  const found = await files.head(file.key)
  if (!found) return null
  const headers = safeHeaders(file, found)
  const slice = wanted(request, found)
  if (slice === null) return new Response(null, { status: 416, headers: unsatisfied(headers, found.size) })
  headers.set('content-length', String(slice?.length ?? found.size))
  if (slice) headers.set('content-range', `bytes ${slice.offset}-${slice.offset + slice.length - 1}/${found.size}`)
  const body = request.method === 'HEAD' ? null : await bodyOf(files, file.key, slice)
  return new Response(body, { status: slice ? 206 : 200, headers })
}

/** A range of an older file would be joined to the wrong rest, so If-Range turns it into the whole. */
function wanted(request: Request, found: R2Object) {
  const held = request.headers.get('if-range')
  return held && held !== found.httpEtag ? undefined : sliceOf(request.headers.get('range'), found.size)
}

const bodyOf = async (files: R2Bucket, key: string, range?: Slice) => (await files.get(key, { range }))?.body ?? null

const safeHeaders = ({ name, type }: Download, found: R2Object) =>
  new Headers({
    'content-type': type,
    'content-disposition': disposition(name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    etag: found.httpEtag,
  })

const disposition = (name: string) =>
  `attachment; filename="${ascii(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`
const ascii = (name: string) => name.replace(/[^\w .-]/g, '_')
const escaped = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`

const unsatisfied = (headers: Headers, size: number) => {
  headers.set('content-range', `bytes */${size}`)
  headers.delete('content-type')
  return headers
}
