import { said } from '../../words/lang.ts'

export const materialWords = {
  upload: said('上传', 'Upload'),
  chooseFiles: said('选择文件（可多选）', 'Choose files (several at once)'),
  required: said('必交', 'Required'),
  forCourt: said('法院要交', 'For the court'),
  handedIn: said('✓ 已交', '✓ Received'),
  allPapers: said('全部材料', 'All papers'),
  papersThere: said(
    '必交的材料都交齐了，其他的有就交，没有就继续。',
    'All that is required is here. Hand in what else you have, or continue.',
  ),
  oneMore: said('再加一份', 'Add another'),
  changedSince: said('签名后改过', 'Changed since'),
  signAnew: said(
    '申请书签名上传以后，您又改过填写的内容。请核对两者是否一致；不一致的，请重新下载、签名、上传，再删除原来的那一份。',
    'You changed answers after the signed application was uploaded. Check that both say the same; if not, download, sign and upload it again, and remove the old one.',
  ),
  toSigned: said('去看已上传的申请书', 'To the signed application'),
  noFiles: said('请先选择文件。', 'Choose a file first.'),
}
