import * as z from 'zod/mini'
import { type Lang, langs } from '../../words/lang.ts'
import { Keys } from '../keys.ts'
import { templateNames } from './templates.ts'

/** For each of our messages, the number under which the provider has approved its text in each language. */
export const Approved = z.strictObject(
  Object.fromEntries(templateNames.map((name) => [name, approval()])) as Record<
    (typeof templateNames)[number],
    ReturnType<typeof approval>
  >,
)
export type Approved = z.infer<typeof Approved>

function approval() {
  return z.strictObject(
    Object.fromEntries(langs.map((lang) => [lang, z.string().check(z.minLength(1))])) as Record<Lang, z.ZodMiniString>,
  )
}

/** What Tencent Cloud's SMS console shows: the application, the approved signature and the approved texts. */
export const TencentSms = z.strictObject({
  provider: z.literal('tencent'),
  keys: Keys,
  sdkAppId: z.string().check(z.regex(/^\d+$/)),
  signName: z.string().check(z.minLength(1)),
  region: z._default(z.string(), 'ap-guangzhou'),
  templates: Approved,
})
export type TencentSms = z.infer<typeof TencentSms>

/** What Aliyun's SMS console shows: the approved signature and the approved texts. */
export const AliyunSms = z.strictObject({
  provider: z.literal('aliyun'),
  keys: Keys,
  signName: z.string().check(z.minLength(1)),
  templates: Approved,
})
export type AliyunSms = z.infer<typeof AliyunSms>
