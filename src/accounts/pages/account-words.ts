import type { Said } from '../../words/lang.ts'

const said = (zh: string, en: string): Said => ({ zh, en })

export const accountWords = {
  title: said('我的账户', 'My account'),
  mobile: said('手机号码', 'Mobile number'),
  password: said('密码', 'Password'),
  passwordAlone: said('已设置', 'Set'),
  passwordWithCode: said('已设置；登录时还需短信验证码', 'Set; an SMS code is needed beside it'),
  identity: said('实名认证', 'Real-name verification'),
  verified: said('已认证', 'Verified'),
  notVerified: said('未认证', 'Not verified'),
  verify: said('去认证', 'Verify'),
  look: said('查看', 'View'),
  parties: said('常用当事人', 'Address book'),
  powers: said('授权委托书', 'Powers of attorney'),
  organisations: said('我的单位', 'My organisations'),
  data: said('我的个人信息：导出、注销', 'My data: export, close the account'),
  more: said('代理与管理', 'Acting for others'),
  sessions: said('登录的设备', 'Where you are signed in'),
  unknownDevice: said('未知设备', 'Unknown device'),
  thisDevice: said('本机', 'This device'),
  since: said('登录于 {since}，最近使用 {seen}', 'Signed in {since}, last used {seen}'),
  endOthers: said('退出其他所有设备', 'Sign out everywhere else'),
  changeMobile: said('更换手机号码', 'Change the mobile number'),
  changeMobileLead: said(
    '新旧两个号码都要用验证码确认。旧号码已不能用的，请持身份证件到法院窗口办理。',
    'Both numbers are confirmed by a code. If the old one no longer works, go to the court’s counter with your ID.',
  ),
  newMobile: said('新手机号码', 'New mobile number'),
  oldCode: said('旧号码收到的验证码', 'Code sent to the old number'),
  newCode: said('新号码收到的验证码', 'Code sent to the new number'),
  mobileTaken: said('这个号码不能使用，请换一个。', 'This number cannot be used. Take another.'),
  sameMobile: said('这就是现在的号码。', 'This is the present number.'),
  toldPassword: said('更改了密码', 'the password was changed'),
  toldMobile: said('更换了手机号码', 'the mobile number was changed'),
  codesSent: said(
    '验证码已分别发送到 {old} 和 {new}，{minutes} 分钟内有效。',
    'A code each was sent to {old} and {new}. They are good for {minutes} minutes.',
  ),
}
