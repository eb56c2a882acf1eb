import { deflateRawSync, deflateSync } from 'node:zlib'

const encoder = new TextEncoder()
export const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
export const joined = (...parts: Uint8Array[]) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const png = (width = 2, height = 2) => {
  const head = bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\x08\x02\0\0\0')
  const view = new DataView(head.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return head
}

export const jpg = (width = 2, height = 2) => {
  const head = bytesOf('\xff\xd8\xff\xe0\0\x04\0\0\xff\xc0\0\x11\x08\0\0\0\0\x03')
  const view = new DataView(head.buffer)
  view.setUint16(13, height)
  view.setUint16(15, width)
  return head
}

export const pdf = (inside = '') => bytesOf(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\n%%EOF\n`)

/** A PDF whose objects are in a packed stream, as most are today. */
export const packedPdf = (
  inside: string | Uint8Array,
  dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
  end = '\r\n',
) =>
  joined(
    bytesOf(`%PDF-1.7\n5 0 obj\n<< ${dictionary} >>\nstream${end}`),
    new Uint8Array(deflateSync(inside)),
    bytesOf('\nendstream\nendobj\n%%EOF\n'),
  )

export const doc = (storage = '') => {
  const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join('')
  return bytesOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${wide('WordDocument')}\0\0${wide(storage)}`)
}

export const types = '[Content_Types].xml'
const plain = '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml"/></Types>'

export const docx = (more: Record<string, string> = {}) => zip({ [types]: plain, 'word/document.xml': '<w/>', ...more })

type Written = { local: Uint8Array; listed: Uint8Array }

export const zip = (files: Record<string, string>) => {
  let at = 0
  const written = Object.entries(files).map(([name, text]) => {
    const entry = entryOf(name, encoder.encode(text), at)
    at += entry.local.length
    return entry
  })
  const list = joined(...written.map(({ listed }) => listed))
  return joined(...written.map(({ local }) => local), list, endOf(written, at, list.length))
}

function entryOf(name: string, content: Uint8Array, at: number): Written {
  const packed = new Uint8Array(deflateRawSync(content))
  const common = numbers(
    [2, 20],
    [2, 0],
    [2, 8],
    [4, 0],
    [4, 0],
    [4, packed.length],
    [4, content.length],
    [2, name.length],
  )
  const local = joined(bytesOf('PK\x03\x04'), common, numbers([2, 0]), bytesOf(name), packed)
  const listed = joined(
    bytesOf('PK\x01\x02\x14\0'),
    common,
    numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
    bytesOf(name),
  )
  return { local, listed }
}

const endOf = (written: Written[], at: number, length: number) =>
  joined(bytesOf('PK\x05\x06\0\0\0\0'), numbers([2, written.length], [2, written.length], [4, length], [4, at], [2, 0]))

const numbers = (...pairs: [2 | 4, number][]) =>
  joined(...pairs.map(([width, value]) => new Uint8Array(new Uint32Array([value]).buffer, 0, width)))
