import { common } from '../words/common.ts'
import { said } from '../words/lang.ts'

export const words = {
  title: common.verify,
  lead: said(
    '本系统出具的裁定书、通知书、凭证、保险单和担保书都可以在此核验真伪与效力，无需登录。',
    'Rulings, notices, receipts, policies and letters of guarantee from this system can be checked here, without signing in.',
  ),
  byNumber: said('按文书编号核验', 'By its number'),
  byHash: said('按文件校验值核验', 'By the hash of the file'),
  number: said('文书编号', 'Number of the document'),
  numberHint: said(
    '印在文书首页右上方和每页下方。',
    'Printed at the top right of its first page and at the foot of every page.',
  ),
  proof: said(
    '核验码，或者当事人证件号码后四位',
    'Check code, or the last four characters of a party’s identity number',
  ),
  proofHint: said(
    '核验码印在每页下方二维码旁。',
    'The check code stands beside the QR code at the foot of every page.',
  ),
  proofWrong: said(
    '请填写八位核验码，或者证件号码后四位。',
    'Enter the eight characters of the check code, or the last four of an identity number.',
  ),
  hash: said('文件的 SHA-256 校验值', 'SHA-256 of the file'),
  hashHint: said(
    '文件不必上传。在电脑上运行：Windows 为 certutil -hashfile 文件名 SHA256，macOS 和 Linux 为 shasum -a 256 文件名。',
    'The file need not be uploaded. On a computer run: certutil -hashfile FILE SHA256 on Windows, shasum -a 256 FILE on macOS and Linux.',
  ),
  check: said('核验', 'Check'),
  again: said('核验另一份文书', 'Check another document'),

  valid: said('真实有效', 'Genuine and in force'),
  validSays: said(
    '该文书由下列机构出具，内容以校验值一致的文件为准。',
    'It was issued by the body named below. What counts is the file that has this hash.',
  ),
  void: said('已经失效', 'No longer in force'),
  voidSays: said(
    '该文书确由下列机构出具，但已于 {at} 失效：{reason}',
    'It was issued by the body named below, but ended on {at}: {reason}',
  ),
  unknown: said('没有查到', 'Not found'),
  unknownSays: said(
    '没有与所填内容相符的文书。请核对编号、核验码或者校验值；仍然查不到的，请不要采信该文书，并向出具机构核实。',
    'No document matches what was entered. Check the number, the code or the hash. If it still is not found, do not rely on the document and ask the body that issued it.',
  ),
  tooOften: said('核验过于频繁', 'Checked too often'),
  tooOftenSays: said(
    '按证件号码核验的次数过多，请在 {minutes} 分钟后再试，或者改用核验码。',
    'There were too many checks by identity number. Try again in {minutes} minutes, or use the check code.',
  ),

  kind: said('文书种类', 'Document'),
  issuer: said('出具机构', 'Issued by'),
  issuedAt: said('出具时间', 'Issued'),
  liveState: said('担保现状', 'The guarantee now'),
  measuresNow: said('保全措施现状', 'The measures now'),
  toRelease: said(
    '法院已裁定解除，执行部门正在办理解除手续',
    'Lifted by the court; enforcement officers are having them released',
  ),
  released: said('法院已裁定解除，{day} 办完解除手续', 'Lifted by the court, and released on {day}'),
  signature: said('电子签名', 'Signature'),
  signatureSays: said(
    '对文件原始字节的分离式 JWS 签名（ES256，RFC 7797），公钥见 {address}。',
    'A detached JWS over the bytes of the file (ES256, RFC 7797). Public keys: {address}.',
  ),
}
