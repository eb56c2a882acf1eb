import type { Said } from '../../words/lang.ts'

type Template = { says: Said; params: readonly string[] }

/**
 * The messages we send. A provider sends nothing but what it has approved word for word, so these texts are what an
 * operator hands in for approval, and the order of `params` is the order of the blanks.
 */
export const templates = {
  code: {
    params: ['code', 'minutes'],
    says: {
      zh: '您的验证码是 {code}，{minutes} 分钟内有效。请勿告诉任何人，法院工作人员也不会向您索要。',
      en: 'Your code is {code}, good for {minutes} minutes. Tell nobody; court staff will never ask for it.',
    },
  },
  status: {
    params: ['number', 'status'],
    says: {
      zh: '您的申请 {number} 现为{status}。详情请登录本平台查看。',
      en: 'Your application {number} – {status}. Sign in for details.',
    },
  },
  account: {
    params: ['what', 'time'],
    says: {
      zh: '您的账户于 {time} {what}。如非本人操作，请立即登录本平台退出全部设备并更改密码。',
      en: 'Your account: {what}, at {time}. If it was not you, sign in now, sign out everywhere and change the password.',
    },
  },
  checked: {
    params: ['what', 'result'],
    says: {
      zh: '法院已对您提交的{what}作出核验结论：{result}。详情请登录本平台查看。',
      en: 'The court has checked your {what}: {result}. Sign in for details.',
    },
  },
} as const satisfies Record<string, Template>

export type TemplateName = keyof typeof templates
export const templateNames = Object.keys(templates) as TemplateName[]
