import { type Said, said } from '../../words/lang.ts'
import { roomWords } from '../../words/rooms.ts'

export const words = {
  title: roomWords.alarms,
  lead: said(
    '需要有人处理的情况。处理之后请写明做了什么。',
    'What somebody has to see to. Say what was done once it is.',
  ),
  none: said('现在没有需要处理的告警。', 'There is nothing to see to.'),
  todo: said('怎么办', 'What to do'),
  detail: said('详情', 'Details'),
  at: said('发生时间', 'When'),
  about: said('申请', 'Application'),
  see: said('处理', 'See to it'),
  done: said('做了什么', 'What was done'),
  doneHint: said('将与您的姓名一起记录，不能修改。', 'It is recorded with your name and cannot be changed.'),
  acknowledge: said('标记为已处理', 'Mark as seen to'),
  seen: said('最近处理的告警', 'Seen to lately'),
  seenBy: said('{officer} 于 {time} 处理：{done}', '{officer}, {time}: {done}'),
  gone: said(
    '另一位管理员已先处理，您写的内容没有记录。',
    'Another administrator has seen to it first; what you wrote was not recorded.',
  ),
  back: said('返回告警', 'Back to the alarms'),

  addresses: said('等待批准的推送地址', 'Addresses that wait to be approved'),
  addressesLead: said(
    '保险公司或法院系统登记的地址，已验证由其本人控制。批准之后才会向它发送案件进展（不含申请内容）。请核对确属该单位。',
    'Registered by an insurer or a court’s system, and proved to be under its control. Only once approved is it told how cases move (not what is in them). See that it belongs to them.',
  ),
  everything: said('全部进展', 'Everything'),
  approve: said('批准', 'Approve'),
  turnDown: said('不批准', 'Do not approve'),

  frozen: said('停止变动的申请', 'Applications that stand still'),
  frozenLead: said(
    '这些申请的记录与数据库之外的存证不一致，查明之前不再变动。',
    'Their history is not the one that was anchored outside the database: until it is clear why, nothing moves in them.',
  ),
  since: said('自 {time} 起', 'since {time}'),
  unknown: said('数据库中已没有这份申请', 'No longer in the database'),
  differs: said('哪里不一致', 'What differs'),
  seq: said('序号', 'Step'),
  anchored: said('存证的指纹', 'Fingerprint anchored'),
  inDatabase: said('数据库现在的记录', 'What the database says now'),
  lost: said('没有这一步：可能被删除，或数据库曾恢复到较早时间', 'Not there: deleted, or the database was taken back'),
  changed: said('指纹不同：这一步被改写', 'Another fingerprint: this step was rewritten'),
  behind: said(
    '这一步还在，但申请的状态没有跟上它',
    'The step is there, but the application does not stand where it led',
  ),
  same: said('现在与存证一致', 'As it was anchored'),
  broken: said(
    '其中第 {seq} 步的内容与它自己的指纹不符，说明内容被改动过。',
    'What step {seq} says does not match its own fingerprint: it was changed afterwards.',
  ),
  standsAt: said('申请现在的状态：{status}，共 {version} 步。', 'It stands at “{status}” now, after {version} steps.'),
  beforeLifting: said(
    '恢复之前：如果数据库曾恢复到较早时间，请财务人员对 {day} 以来的每一天重新对账，差异列出了每一笔没有登记的付款；恢复变动之后，款项会自动归入申请。如果内容被改写，请先从备份中改回。',
    'Before you lift it: where the database was taken back, have finance reconcile every day since {day} again, which lists each payment that is missing; once it moves again the money finds its case by itself. Where a step was rewritten, put it right from a backup first.',
  ),
  lift: said('恢复变动', 'Let it move again'),
  propose: said('提出恢复', 'Propose to lift it'),
  reason: said('理由', 'Reason'),
  reasonHint: said(
    '写明查明的原因和依据。须由另一位管理员同意后才恢复。',
    'What was found out, and how. It takes effect once another administrator agrees.',
  ),
  proposed: said('{officer} 于 {time} 提出恢复，理由：{reason}', '{officer} proposed to lift it, {time}: {reason}'),
  waits: said('等待另一位管理员同意。', 'Another administrator has to agree.'),
  agree: said('同意恢复', 'Agree'),
  refuse: said('不同意', 'Refuse'),
  decided: said('处理记录', 'Decided before'),
  confirmed: said(
    '{first} 提出、{second} 同意，{time}：{reason}',
    'Proposed by {first}, agreed by {second}, {time}: {reason}',
  ),
  refused: said(
    '{first} 提出、{second} 否决，{time}：{reason}',
    'Proposed by {first}, refused by {second}, {time}: {reason}',
  ),
  already: said(
    '已经有人提出恢复，等待另一位管理员。',
    'Somebody has proposed it already; another administrator is waited for.',
  ),
  samePerson: said('提出的人不能自己同意。', 'Whoever proposed it cannot agree to it.'),
  moved: said('这项提议已经处理过了。', 'That proposal has been decided already.'),
  moving: said('这份申请现在可以变动。', 'It moves again.'),
} satisfies Record<string, Said>

/** What was done, on the page that comes next. */
export const doneWords = {
  seen: said('告警已标记为已处理，您写的内容已记录。', 'The alarm is marked as seen to, with what you wrote.'),
  approved: said('地址已批准，从现在起向它推送案件进展。', 'The address is approved and is told from now on.'),
  notWaiting: said(
    '这个地址已不在等待批准：另一位管理员已先处理，或者对方已撤下。您的这次操作没有执行。',
    'That address no longer waits: another administrator was first, or its owner took it back. Nothing was done.',
  ),
  turnedDown: said('地址没有批准，不会向它推送。', 'The address was not approved and is told nothing.'),
  proposed: said('已提出恢复变动，待另一位管理员同意。', 'Proposed; another administrator has to agree.'),
  lifted: said('已同意恢复，这份申请可以变动了。', 'Agreed: the application moves again.'),
  refused: said('没有同意恢复，这份申请仍不能变动。', 'Refused: the application goes on standing still.'),
} satisfies Record<string, Said>
export type DoneHere = keyof typeof doneWords
