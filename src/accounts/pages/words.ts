import type { Said } from '../../words/lang.ts'

const said = (zh: string, en: string): Said => ({ zh, en })

export const words = {
  register: said('注册账户', 'Open an account'),
  registerLead: said('用手机号码注册，三步完成。', 'Register with your mobile number, in three steps.'),
  login: said('登录', 'Sign in'),
  loginBySms: said('短信验证码登录', 'Sign in by SMS code'),
  loginBySmsLead: said('我们会向您的手机发送验证码。', 'We send a code to your mobile.'),
  loginByPassword: said('用密码登录', 'Sign in with a password'),
  forgotten: said('忘记密码', 'Forgotten password'),
  forgottenLead: said(
    '我们会向您的手机发送验证码，之后可设置新密码。',
    'We send a code to your mobile; then you set a new password.',
  ),
  newPassword: said('设置新密码', 'Set a new password'),
  haveAccount: said('已有账户？登录', 'Have an account? Sign in'),
  noAccount: said('还没有账户？注册', 'No account yet? Register'),
  sendCode: said('发送验证码', 'Send the code'),
  again: said('重新发送验证码', 'Send another code'),
  otherNumber: said('换一个号码', 'Use another number'),
  enterCode: said('输入验证码', 'Enter the code'),
  secondLead: said('密码较短，登录时还需要短信验证码。', 'Your password is short, so an SMS code is needed as well.'),
  sentTo: said(
    '验证码已发送到 {mobile}，{minutes} 分钟内有效。没有收到的，一分钟后可重新发送。',
    'A code was sent to {mobile}. It is good for {minutes} minutes. If it has not come, send another after a minute.',
  ),
  code: said('短信验证码', 'SMS code'),
  codeHint: said('6位数字。', '6 digits.'),
  codeWrong: said('验证码不对，还可以再试 {left} 次。', 'The code is wrong. You can try {left} more times.'),
  codeGone: said('验证码已失效，请重新发送。', 'This code is no longer good. Send another.'),
  codeShape: said('请输入短信中的6位数字。', 'Enter the 6 digits from the message.'),
  password: said('密码', 'Password'),
  passwordMissing: said('请输入密码。', 'Enter the password.'),
  choosePassword: said('设置密码', 'Choose a password'),
  passwordHint: said(
    '15个字符以上，可以是一句话；8至14个字符的，每次登录还需短信验证码。可以粘贴。',
    '15 characters or more, a sentence will do; with 8 to 14, each sign-in also needs an SMS code. Pasting is fine.',
  ),
  agree: said(
    '我已阅读并同意服务协议和个人信息处理规则',
    'I have read and accept the terms of service and the privacy notice',
  ),
  agreeMissing: said('请先阅读并同意服务协议。', 'Read and accept the terms first.'),
  readAgreement: said('阅读服务协议和个人信息处理规则', 'Read the terms of service and the privacy notice'),
  create: said('完成注册', 'Create the account'),
  captchaHint: said('确认不是机器自动操作。写数字即可。', 'To make sure that no machine does this. Digits will do.'),
  captchaWorking: said('正在自动确认，不必回答问题……', 'Checking by itself; there is no question to answer…'),
  captchaDone: said('已确认。', 'Checked.'),
  captchaWrong: said(
    '答案不对或问题已过期，请回答新的问题。',
    'The answer is wrong or the question too old. Answer the new one.',
  ),
  wrong: said('手机号码或密码不对。', 'The mobile number or the password is wrong.'),
  strangers: said(
    '密码错误次数太多。您可以改用短信验证码登录，或在 {minutes} 分钟后再试。',
    'Too many wrong passwords. Sign in by SMS code, or try again in {minutes} minutes.',
  ),
  tooOften: said('发送太频繁，请在 {seconds} 秒后再试。', 'Too many messages. Try again in {seconds} seconds.'),
  notSent: said(
    '短信暂时发不出去，请稍后再试，或到法院立案窗口办理。',
    'Messages cannot be sent just now. Try later, or go to the filing counter of the court.',
  ),
  crowded: said('现在登录的人太多，请稍候再试。', 'Too many people are signing in. Try again in a moment.'),
  startAgain: said('页面已过期，请重新开始。', 'This page is too old. Start again.'),
  alreadyOpen: said(
    '这个号码已经注册过，您已登录；原密码没有改变。',
    'This number already has an account; you are signed in and its password is unchanged.',
  ),
  notOpen: said('这个号码还没有注册。', 'This number has no account yet.'),
}
