import { Buffer } from 'node:buffer'
import * as z from 'zod/mini'
import { isPdf, pdfTrouble } from '../../files/pdf.ts'
import { sha256Hex } from '../../privacy/bytes.ts'
import type { Said } from '../../words/lang.ts'
import type { FieldError } from '../problems.ts'

const mostBytes = 3 * 1024 * 1024
/** Two such documents in base64, and room for the rest. */
export const mostWithPdfs = 9 * 1024 * 1024

/** As small as they come; good where it is only asked what would be. */
const small = {
  sha256: 'cfa3181c1ee36e8bce5e39f84959f4558ea7ba32c0e4539a8ab3c8ce8c716ec6',
  content: 'JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZz4+ZW5kb2JqCnRyYWlsZXI8PC9Sb290IDEgMCBSPj4KJSVFT0YK',
}

/** A PDF inside a JSON body, with the hash that it has to have. */
export const Pdf = z.strictObject({
  sha256: z
    .string()
    .check(
      z.regex(/^[0-9a-f]{64}$/),
      z.meta({ description: 'Of the bytes, in hexadecimal.', examples: [small.sha256] }),
    ),
  content: z.string().check(
    z.minLength(1),
    z.maxLength(Math.ceil(mostBytes / 3) * 4),
    z.meta({
      contentEncoding: 'base64',
      contentMediaType: 'application/pdf',
      description: 'At most 3 MiB.',
      examples: [small.content],
    }),
  ),
})
type PdfSent = z.infer<typeof Pdf>
type PdfRead = { ok: true; bytes: Uint8Array } | { ok: false; error: FieldError }

/** The bytes, once they are what they claim to be: base64, the hash, a whole PDF, and nothing in it that acts by itself. */
export async function readPdf(name: string, { sha256, content }: PdfSent): Promise<PdfRead> {
  const bytes = new Uint8Array(Buffer.from(content, 'base64'))
  const wrong = (field: string, detail: Said): PdfRead => ({
    ok: false,
    error: { pointer: `#/${name}/${field}`, detail },
  })
  if (Buffer.from(bytes).toString('base64') !== content) return wrong('content', said.base64)
  if ((await sha256Hex(bytes)) !== sha256) return wrong('sha256', said.hash)
  if (!isPdf(bytes)) return wrong('content', said.notPdf)
  const trouble = pdfTrouble(bytes)
  return trouble ? wrong('content', said[trouble]) : { ok: true, bytes }
}

const said = {
  base64: { zh: '不是有效的 base64。', en: 'This is not base64.' },
  hash: { zh: '与文件内容的 SHA-256 不一致。', en: 'The content has another SHA-256.' },
  notPdf: { zh: '不是完整的 PDF 文件。', en: 'This is not a whole PDF.' },
  active: {
    zh: 'PDF 中含有脚本、动态表单、附件，或者会打开其他文件、发送数据。',
    en: 'The PDF holds scripts, an XFA form or attachments, or opens other files or sends data.',
  },
  sealed: { zh: 'PDF 已加密。', en: 'The PDF is encrypted.' },
  unreadable: { zh: 'PDF 的内容无法核查。', en: 'The PDF cannot be looked into.' },
} satisfies Record<string, Said>
