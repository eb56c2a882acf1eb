import { paths } from '../paths.ts'
import { common } from '../words/common.ts'
import { said } from '../words/lang.ts'

export const homeWords = {
  title: said('先保全，再打官司', 'Freeze the assets first'),
  lead: said(
    '对方可能在判决前转移财产时，可以请法院先行查封、扣押、冻结。在这里，从申请到裁定全程网上办理。',
    'When the other side may empty its accounts before judgment, a court can freeze assets first. Here you do it online, from application to ruling.',
  ),
  feeLead: said('申请保全要先交多少钱？', 'What does applying for preservation cost?'),
  workOut: said('计算', 'Work it out'),
  feeFormula: said(
    '不超过一千元或者没有金额的，每件三十元；超过一千元至十万元的部分，按百分之一；超过十万元的部分，按千分之五；最多不超过五千元。',
    'Up to 1,000 yuan, or where there is no amount: 30 yuan. From there to 100,000 yuan: 1%. Above: 0.5%. At most 5,000 yuan.',
  ),
  identity: said('完成实名认证', 'Verify your real name'),
  journeys: [
    {
      title: said('保全申请', 'Preservation'),
      says: said(
        '填写、上传、提交、缴费、查收裁定，每一步都随时保存。',
        'Fill in, upload, submit, pay and receive the ruling; every step is saved.',
      ),
      href: paths.newPreservation,
    },
    {
      title: said('担保申请', 'Guarantee'),
      says: said(
        '比较保险公司的费率，出具保函后一键转为保全申请。',
        'Compare insurers; once the letter is issued, one click makes the preservation application.',
      ),
      href: paths.newGuarantee,
    },
    {
      title: common.verify,
      says: said('核对保函、裁定书、缴费凭证的真伪。', 'Check that a letter, a ruling or a receipt is genuine.'),
      href: paths.verify,
    },
  ],
  how: said('怎么办理', 'How it works'),
  steps: [
    {
      title: said('填写', 'Fill in'),
      says: said(
        '基本信息、当事人、财产线索、担保。约二十分钟，可以分几次填完。',
        'The case, the parties, the property, the guarantee. About twenty minutes, in as many sittings as you like.',
      ),
    },
    {
      title: said('上传材料', 'Add the papers'),
      says: said(
        '按您的情况列出要交的材料，手机拍照即可。',
        'You see which ones your case needs; photographs will do.',
      ),
    },
    {
      title: said('法院审核，缴费', 'The court examines it; you pay'),
      says: said('每个环节由谁处理、截止到什么时候，都写在页面上。', 'Who must act and by when is always on the page.'),
    },
    {
      title: said('法官裁定', 'The judge rules'),
      says: said(
        '尚未起诉或者情况紧急的，四十八小时内；其他情况五日内。',
        'Within 48 hours if you have not sued yet or it is urgent, otherwise within five days.',
      ),
    },
  ],
}
