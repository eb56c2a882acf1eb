import { fill, type Said } from '../words/lang.ts'
import type { PdfTrouble } from './pdf.ts'

const mb = (bytes: number) => bytes / 1024 / 1024

const pdf: Record<PdfTrouble, Said> & { none: undefined } = {
  none: undefined,
  active: {
    zh: '这个 PDF 含有脚本、动态表单、附件，或者会打开其他文件、发送数据，为安全起见未予接收。请用“打印为 PDF”另存一份后再上传。',
    en: 'This PDF holds scripts, a form of its own making or attached files, or opens other files or sends data, and was not taken in. Print it to a new PDF and upload that.',
  },
  sealed: {
    zh: '这个 PDF 设有密码或权限保护，法院无法查验。请用“打印为 PDF”另存一份后再上传。',
    en: 'This PDF is protected, so that the court cannot examine it. Print it to a new PDF and upload that.',
  },
  unreadable: {
    zh: '这个 PDF 有无法读取的部分。请用“打印为 PDF”另存一份后再上传。',
    en: 'Part of this PDF cannot be read. Print it to a new PDF and upload that.',
  },
}

const tooBig: Said = {
  zh: '文件超过 {mb} MB，请压缩或拆分后再上传。',
  en: 'The file is larger than {mb} MB. Make it smaller or split it.',
}
const pictureTooBig: Said = {
  zh: '这张图片超过 {mb} MB。可以在手机上打开它，截屏，再上传截图；或者把照片尺寸调小后重拍。',
  en: 'This picture is larger than {mb} MB. Open it on your phone, take a screenshot and upload that; or take it again at a smaller size.',
}
const misnamed: Said = {
  zh: '文件名以 .{end} 结尾，内容却是{called}。请改正文件名或重新选择。',
  en: 'The name ends in .{end} but the content is a {called}. Correct the name or choose another file.',
}

/** Why a file was not taken in, and what to do next. */
export const refusals = {
  empty: { zh: '这个文件是空的，请重新选择。', en: 'This file is empty. Choose it again.' },
  tooBig: (max: number): Said => fill(tooBig, { mb: mb(max) }),
  pictureTooBig: (max: number): Said => fill(pictureTooBig, { mb: mb(max) }),
  heic: {
    zh: '这是手机的 HEIC 格式照片，这里打不开。请在手机上打开它，截屏，再上传截图；或者在相机设置里把照片格式改为 JPG 后重拍。',
    en: 'This is a phone’s HEIC picture, which cannot be opened here. Open it on your phone, take a screenshot and upload that; or set your camera to JPG and take it again.',
  },
  notAllowed: {
    zh: '只接收 PDF、DOC、DOCX、JPG、PNG 文件；含宏、已损坏或夹带其他内容的文件不予接收。',
    en: 'Only PDF, DOC, DOCX, JPG and PNG files are taken in, without macros, undamaged and with nothing else inside.',
  },
  noScan: {
    zh: '这里只接收照片或扫描件：JPG、PNG、PDF。请拍照或扫描后上传。',
    en: 'Only photographs and scans are taken in here: JPG, PNG or PDF. Photograph or scan it and upload that.',
  },
  misnamed: (end: string, called: Said): Said => fill(misnamed, { end, called }),
  tooManyPixels: {
    zh: '图片的像素过多。请用较低的分辨率重新扫描或拍摄。',
    en: 'The picture has too many pixels. Scan or photograph it again at a lower resolution.',
  },
  reachesOut: {
    zh: '这个 Word 文档打开时会从别处读取模板、图片等内容，或者调用其他程序、嵌有其他程序的对象，为安全起见未予接收。请另存为 PDF 后再上传。',
    en: 'This Word document fetches a template, a picture or the like from elsewhere when it is opened, or calls other programs or holds objects of theirs, and was not taken in. Save it as PDF and upload that.',
  },
  pdf,
} as const
