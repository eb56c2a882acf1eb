import { said } from '../../words/lang.ts'

export const bookWords = {
  title: said('常用当事人', 'Address book'),
  lead: said(
    '保存常用的当事人，申请时可直接选用。',
    'Keep the parties you file for often, and choose them when you apply.',
  ),
  none: said('还没有保存。', 'Nobody kept yet.'),
  save: said('保存', 'Save'),
  shared: said('{name} 共用', 'Shared in {name}'),
  whose: said('保存到', 'Keep in'),
  choose: said('从常用当事人选择', 'Choose from the address book'),
  keep: said('存入常用当事人', 'Keep in the address book'),
  keepNot: said('不存入', 'Do not keep'),
  myself: said('我本人（已实名）', 'Myself, as verified'),
  own: said('本人', 'My own'),
}
