import { said } from '../words/lang.ts'

export const words = {
  title: said('自助服务终端', 'Self-service terminal'),
  lead: said(
    '在这里申请财产保全、缴费、查看进度和打印文书。',
    'Apply for preservation, pay, follow your case and print papers here.',
  ),
  begin: said('开始办理', 'Begin'),
  fromPhone: said('用手机扫码登录', 'Sign in with your phone'),
  promise: said(
    '每次使用结束后，屏幕和本机上的个人信息全部清除。',
    'After each visit everything personal is cleared from the screen and from this terminal.',
  ),
  papers: said(
    '纸质材料请用手机拍照：按“转到手机”，扫码后从这一步继续，办好后可以再转回本机。',
    'Photograph papers with your phone: press “Move to my phone”, scan the code and go on from this step; you can move back here afterwards.',
  ),
  end: said('结束使用', 'Finish'),
  toPhone: said('转到手机', 'Move to my phone'),
  help: said('请工作人员协助', 'Ask a clerk to help'),
  guidedBy: said('{name} 正在协助您', '{name} is helping you'),
  away: said('还在使用吗？', 'Are you still there?'),
  awaySays: said(
    '{seconds} 秒后自动结束，屏幕上的内容会被清除。',
    'This ends in {seconds} seconds, and the screen is cleared.',
  ),
  still: said(
    '还在填写吗？{seconds} 秒后自动结束，屏幕上的内容会被清除。现在按表单下方的按钮，已填写的内容就不会丢失。',
    'Still filling this in? It ends in {seconds} seconds, and the screen is cleared. Press a button below the form now, and nothing is lost.',
  ),
  stay: said('继续使用', 'Go on'),
  offline: said(
    '网络已断开，页面和您填写的内容都还在。恢复后请继续，也可以在自己的手机上办理。',
    'The line is down. This page and what you have filled in stay as they are: go on when the line is back, or on your own phone.',
  ),
  gone: said(
    '网络已断开，屏幕已清空。已保存的内容没有丢失，恢复后本机自动回到首页。',
    'The line is down and the screen is cleared. Nothing that was saved is lost; this terminal begins anew when the line is back.',
  ),
  speak: said('朗读', 'Read aloud'),
  keys: said('屏幕键盘', 'Keys on the screen'),
  keysDone: said('完成', 'Done'),
  keysSpace: said('空格', 'Space'),
  keysErase: said('删除', 'Erase'),
  locked: said('本机暂停服务', 'This terminal is out of service'),
  lockedSays: said('请使用旁边的终端，或到立案窗口办理。', 'Use the next terminal, or go to the filing counter.'),
  enrol: said('启用本机', 'Enrol this terminal'),
  enrolSays: said(
    '本页供法院大厅的自助服务终端使用。请输入管理员给出的一次性启用码。',
    'This page is for terminals in court lobbies. Enter the one-time code that the administrator has made.',
  ),
  code: said('一次性启用码', 'One-time code'),
  codeWrong: said('启用码不对、已用过或已过期。', 'The code is wrong, used or too old.'),
  codeTooOften: said('试的次数太多，请过一刻钟再试。', 'Tried too often. Try again in a quarter of an hour.'),
  printer: {
    out_of_paper: said(
      '打印机缺纸，请转到手机下载，或告诉工作人员。',
      'The printer is out of paper: move to your phone to download, or tell a clerk.',
    ),
    jammed: said(
      '打印机卡纸，请转到手机下载，或告诉工作人员。',
      'The printer is jammed: move to your phone to download, or tell a clerk.',
    ),
    off: said(
      '打印机未开，请转到手机下载，或告诉工作人员。',
      'The printer is off: move to your phone to download, or tell a clerk.',
    ),
  },

  handover: said('在另一台设备上继续', 'Go on at another screen'),
  scan: said('用手机扫描二维码', 'Scan the code with your phone'),
  scanSays: said(
    '三分钟内有效。扫码后，手机上会显示两位数字。',
    'Good for three minutes. Your phone will then show two digits.',
  ),
  scanToSignIn: said(
    '用已登录的手机扫描二维码，再按手机上的提示操作。',
    'Scan it with the phone that you are signed in on, then do what the phone says.',
  ),
  openLink: said('沙箱：没有手机时，在另一个浏览器中打开', 'Sandbox: without a phone, open in another browser'),
  link: said('二维码中的地址', 'the address in the code'),
  takeOver: said('在这里继续办理', 'Go on here'),
  takeOverSays: said('您的办理过程将转到这台设备。', 'What you were doing moves to this screen.'),
  signInAt: said('在“{kiosk}”登录', 'Sign in at “{kiosk}”'),
  signInAtSays: said('请确认您就在这台终端前。', 'Make sure that you stand in front of it.'),
  agree: said('确认', 'Yes'),
  showsDigits: said('请在另一台设备上输入这两位数字', 'Enter these two digits at the other screen'),
  digits: said('另一台设备上显示的两位数字', 'The two digits that the other screen shows'),
  digitsSays: said('以此确认两台设备都在您手中。', 'They show that both screens are in your hands.'),
  firstDigit: said('或者在这里按：第一位数字', 'Or press here: the first digit'),
  secondDigit: said('第一位是 {first}，再按第二位数字', 'The first is {first}: now press the second'),
  digitsWrong: said('数字不对，请再看一下另一台设备。', 'Wrong digits: look at the other screen again.'),
  hand: said('确认转移', 'Move it'),
  ready: said('已确认，可以继续。', 'Confirmed: you can go on.'),
  signedInThere: said('已在终端登录', 'You are signed in at the terminal'),
  signedInHere: said(
    '请在终端上按“在这里继续办理”。这部手机也还登录着，不是您自己的请退出。',
    'Press “Go on here” at the terminal. This phone is still signed in as well: sign out if it is not your own.',
  ),
  movedHead: said('已转到您的手机', 'It is on your phone now'),
  movedToPhone: said(
    '请在手机上继续办理。本机已结束您的使用，屏幕上不再有您的信息。',
    'Go on at your phone. This terminal has let you go, and shows nothing of yours any more.',
  ),
  next: said('回到首页', 'Begin anew'),
  over: said('这个二维码已失效', 'This code is no longer good'),
  overSays: said(
    '二维码只能用一次，三分钟内有效。请重新生成。',
    'A code is good once, for three minutes. Make a new one.',
  ),
  look: said('刷新', 'Look again'),
  takeAway: said('下载或打印', 'Take it with you'),
  notToDisk: said(
    '自助终端不保存文件。请转到手机下载，或者直接打印。',
    'Terminals keep no files. Move to your phone to download it, or print it.',
  ),
  onlyToPhone: said(
    '自助终端不保存文件，本机现在也不能打印。请转到手机下载。',
    'Terminals keep no files, and this one cannot print it now. Move to your phone to download it.',
  ),
  print: said('打印', 'Print'),
  printedAt: said('已于{time}打印过。', 'It was printed on {time}.'),
  prints: {
    asked: { said: said('正在准备打印', 'Getting it ready'), says: said('请稍候。', 'One moment.') },
    waiting: {
      said: said('等待打印', 'Waiting for the printer'),
      says: said('请不要离开，打印完成后本页会显示。', 'Please stay: this page says when it is done.'),
    },
    printing: {
      said: said('正在打印', 'Printing'),
      says: said('请不要离开，打印完成后本页会显示。', 'Please stay: this page says when it is done.'),
    },
    printed: { said: said('已打印', 'Printed'), says: said('请取走全部纸张。', 'Take every sheet with you.') },
    failed: {
      said: said('没有打印成功', 'It was not printed'),
      says: said(
        '打印机出了问题，这份文书没有打印。请转到手机下载，或告诉工作人员。',
        'The printer failed, and nothing counts as printed. Move to your phone to download it, or tell a clerk.',
      ),
    },
    dropped: {
      said: said('已取消打印', 'Not printed any more'),
      says: said(
        '打印机太久没有回应。请转到手机下载。',
        'The printer did not answer. Move to your phone to download it.',
      ),
    },
  },

  guide: said('由工作人员协助', 'Helped by a clerk'),
  guideSays: said(
    '工作人员会看到您的屏幕，协助您填写；内容仍由您本人确认。是否同意会被记录。',
    'The clerk sees your screen and helps you fill it in; you yourself confirm what is sent. Your consent is recorded.',
  ),
  guideConsent: said('我同意由工作人员协助填写', 'I agree to be helped by a clerk'),
  guideUnticked: said(
    '同意的请勾选；不同意的，按“返回”自己办理。',
    'Tick it if you agree; if you do not, press “Back” and go on by yourself.',
  ),
  guideCode: said('工作人员的协助码', 'The clerk’s code'),
  guideCodeHint: said('由来协助您的工作人员输入。', 'The clerk who has come to help you enters it.'),
  guideCodeWrong: said(
    '协助码不对、已用过或已过期，请工作人员重新生成。',
    'The code is wrong, used or too old. Ask the clerk to make another.',
  ),
}
