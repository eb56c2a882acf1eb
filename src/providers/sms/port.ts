import type { Lang } from '../../words/lang.ts'
import type { Heard } from '../heard.ts'
import type { TemplateName, templates } from './templates.ts'

/** One message: `to` is a mobile number of eleven digits, `params` are what the template names. */
export type Message<T extends TemplateName = TemplateName> = {
  to: string
  template: T
  params: Record<(typeof templates)[T]['params'][number], string>
  lang: Lang
}

/**
 * Why a message did not go out. `account`: our signature, template, balance or key, which an operator must see to.
 * `no answer`: it may have gone out; sending is not idempotent anywhere, so it is never repeated for that.
 */
export type Unsent = 'wrong number' | 'too often' | 'blocked' | 'refused' | 'account' | 'down' | 'no answer'
export type Sent = { ok: true; id: string } | { ok: false; because: Unsent; heard: Heard }

export type Sms = {
  name: 'tencent' | 'aliyun'
  /** Hands one message to the provider; `id` is the provider's own number for it. */
  send<T extends TemplateName>(message: Message<T>): Promise<Sent>
}
