import type { Said } from '../../words/lang.ts'
import type { NotIn } from './ask.ts'

export const words = {
  title: { zh: '法院工作人员登录', en: 'Sign-in for court staff' },
  lead: {
    zh: '请使用法院统一身份认证登录。本平台不保存法院工作人员的密码。',
    en: 'Sign in through the court’s own identity provider. No passwords of court staff are kept here.',
  },
  enter: { zh: '前往统一身份认证', en: 'Go to the court’s sign-in' },
  again: { zh: '重新登录', en: 'Sign in again' },
  done: { zh: '登录成功', en: 'Signed in' },
  welcome: { zh: '{name}，您已登录。', en: 'You are signed in, {name}.' },
  onward: { zh: '继续', en: 'Continue' },
  left: { zh: '您已退出。', en: 'You have signed out.' },
  leftWholly: {
    zh: '统一身份认证可能仍处于登录状态；离开公用电脑前请一并退出。',
    en: 'You may still be signed in at the court’s provider: on a shared computer, sign out there as well.',
  },
} as const satisfies Record<string, Said>

export const whyNotIn: Record<NotIn['because'], Said> = {
  down: {
    zh: '法院统一身份认证暂时没有应答，没有任何数据丢失。请稍后再试；急件请到窗口办理并联系本院管理员。',
    en: 'The court’s identity provider does not answer at the moment. Nothing is lost. Try again shortly; for urgent matters use the counter and tell the court’s administrator.',
  },
  stale: {
    zh: '这次登录已过期，或者是在另一个窗口里开始的。请重新登录。',
    en: 'This sign-in has run out, or was begun in another window. Sign in again.',
  },
  cancelled: { zh: '您没有完成登录。', en: 'You did not finish signing in.' },
  untrusted: {
    zh: '统一身份认证返回的凭证没有通过核验，因此没有登录。已通知管理员。',
    en: 'The proof that the identity provider sent does not hold, so nobody was signed in. The administrator has been told.',
  },
  'not staff': {
    zh: '您的账号没有本平台的法院岗位。请联系本院管理员分配岗位。',
    en: 'Your account has no post at a court here. Ask your court’s administrator for one.',
  },
}
