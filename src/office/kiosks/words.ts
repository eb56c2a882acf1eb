import { said } from '../../words/lang.ts'
import { roomWords } from '../../words/rooms.ts'

export const kioskWords = {
  title: roomWords.kiosks,
  nameTaken: said(
    '本院已有一台终端用这个名称，请换一个，以便区分。',
    'A terminal of this court has that name; give this one another, to tell them apart.',
  ),
  add: said('添加终端', 'Add a terminal'),
  name: said('终端名称和位置', 'Name and place'),
  none: said('本院还没有自助服务终端。', 'This court has no terminals yet.'),
  seen: said('最近在线', 'Last seen'),
  never: said('尚未启用', 'Not enrolled yet'),
  online: said('在线', 'Online'),
  silent: said('失去联系', 'Silent'),
  locked: said('已锁定', 'Locked'),
  printer: said('打印机', 'Printer'),
  noPrinter: said('没有接入', 'None connected'),
  printerSilent: said('失去联系，没有报告状态', 'Silent: it does not say how it is'),
  printers: {
    unknown: said('未报告', 'Not reported'),
    ready: said('正常', 'Ready'),
    out_of_paper: said('缺纸', 'Out of paper'),
    jammed: said('卡纸', 'Jammed'),
    off: said('未开机', 'Off'),
  },
  newCode: said('生成启用码', 'Make an enrolment code'),
  lock: said('锁定', 'Lock'),
  unlock: said('解锁', 'Unlock'),
  guide: said('生成协助码', 'Make a code to help somebody'),
  guideLead: said(
    '当事人在终端上请求协助的，先生成协助码，由其本人输入。',
    'When somebody at a terminal asks for help, make a code, which they type in themselves.',
  ),
  code: said('一次性代码', 'One-time code'),
  enrolSays: said(
    '请在“{name}”上打开 /kiosk，输入此码；要接入打印机的，在打印程序中输入。十五分钟内有效，只用一次，只显示这一次。',
    'Open /kiosk at “{name}” and enter it; to connect a printer, enter it in the program beside that. Good once, for 15 minutes; it is shown only this time.',
  ),
  guideSays: said(
    '请当事人在终端上输入此码。十五分钟内有效，只显示这一次。',
    'Have it typed in at the terminal. Good for 15 minutes; it is shown only once.',
  ),
  guidance: said('协助记录', 'Who was helped'),
  guidanceLead: said(
    '当事人同意由工作人员协助的记录。姓名和号码已遮盖；同意至本次使用结束为止。',
    'Each time somebody agreed to be helped by a clerk. Names and numbers are masked; the consent ends with that visit.',
  ),
  noGuidance: said(
    '本院的终端上还没有工作人员协助过当事人。',
    'Nobody has been helped by a clerk at a terminal of this court yet.',
  ),
  newestFirst: said('最近的在前。', 'The newest first.'),
  helped: said('当事人', 'Person'),
  helper: said('协助人员', 'Clerk'),
  helpedAt: said('终端和时间', 'Terminal and time'),
  helpedWith: said('事项和同意内容', 'What for, and the consent'),
  helpedWithAll: said('未涉及具体申请', 'No application yet'),
  began: said('{time}起', 'From {time}'),
  ended: said('{time}止', 'Until {time}'),
  goesOn: said('正在协助', 'Still going on'),
  consented: said('“{consent}”', '“{consent}”'),
}

/** What was done, on the page that comes next. */
export const doneWords = {
  added: said(
    '已添加“{name}”。接下来请生成启用码，在终端上输入。',
    '“{name}” is added. Next, make an enrolment code and enter it at the terminal.',
  ),
  locked: said(
    '已锁定“{name}”：解锁之前，任何人都不能在这台终端上办理。',
    '“{name}” is locked: nobody can do anything at it until it is unlocked.',
  ),
  unlocked: said('已解锁“{name}”，可以继续使用。', '“{name}” is unlocked and can be used again.'),
}
