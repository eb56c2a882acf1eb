import type { Said } from '../../words/lang.ts'

export const words = {
  title: { zh: '法院统一身份认证（沙箱）', en: 'Court sign-in (sandbox)' },
  choose: { zh: '请选择以谁的身份登录。人员均为虚构。', en: 'Choose whom to sign in as. Nobody here is real.' },
  cancel: { zh: '不登录', en: 'Do not sign in' },
  refused: {
    zh: '这不是一次有效的登录请求。',
    en: 'This is not a request to sign in that the provider accepts.',
  },
} as const satisfies Record<string, Said>
