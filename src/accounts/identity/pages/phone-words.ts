import { said } from '../../../words/lang.ts'

export const phoneWords = {
  phoneTitle: said('身份核验', 'Identity check'),
  phoneLead: said(
    '您正在为 {name} 核验身份。如果不是您本人发起的，请关闭本页。',
    'You are about to prove that you are {name}. If you did not start this, close this page.',
  ),
  consentHeading: said('人脸核验单独同意书', 'Separate consent to the face check'),
  consentText: said(
    '本平台委托专业机构采集您的人脸信息，与公安机关权威数据比对，仅用于确认您本人身份。人脸图像不保存在本平台，只保存核验结果、流水号和校验值。您可以不同意，改到法院窗口核验身份，不影响您的权利。',
    'A specialised provider takes a picture of your face and compares it with the authoritative records of the police, only to confirm who you are. This platform keeps no image, only the result, its transaction number and a checksum. You may decline and go to a court’s counter instead, without any disadvantage.',
  ),
  consent: said('我已阅读并单独同意进行人脸核验', 'I have read this and consent separately to the face check'),
  consentMissing: said(
    '同意后才能开始；不同意的，请到法院窗口核验。',
    'This needs your consent. Without it, go to a court’s counter.',
  ),
  begin: said('同意并开始', 'Agree and start'),
  phoneNext: said(
    '下一步在核验机构的页面上完成，完成后自动回到这里。',
    'The next step is on the provider’s page, which brings you back here when it is done.',
  ),
  toProvider: said('开始核验', 'Start the check'),
  phoneTaken: said('这次核验已在另一台手机上进行。', 'This check is being done on another phone.'),
  phoneGone: said(
    '链接已过期或不正确，请在原来的页面重新生成二维码。',
    'This link is too old or wrong. Show a new QR code on the first screen.',
  ),
  phonePassed: said(
    '核验通过。请回到原来的页面，它会自动继续。',
    'Done. Go back to the first screen; it moves on by itself.',
  ),
  phoneFailed: said(
    '核验没有通过。请回到原来的页面，查看下一步。',
    'It did not succeed. See the first screen for what to do.',
  ),
}
