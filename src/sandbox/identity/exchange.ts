import * as z from 'zod/mini'
import { paths } from '../../paths.ts'
import { spoken, suffer } from '../faults.ts'
import { type Answered, type Call, mistake, serve } from '../tencent.ts'
import type { Check } from './face.ts'

export const ruleId = 'sandbox'
const lastsMs = 2 * 60 * 60 * 1000

const Begin = z.object({
  RuleId: z.literal(ruleId),
  Name: z.string().check(z.minLength(2)),
  IdCard: z.string().check(z.regex(/^\d{17}[\dX]$/)),
  RedirectUrl: z.url(),
})
const Ask = z.object({ RuleId: z.literal(ruleId), BizToken: z.string(), InfoType: z.string() })

/** What answers in the sandbox where Tencent Cloud FaceID answers in earnest. */
export const exchange = (env: Env) => (request: Request) =>
  spoken(serve(request, 'faceid', (call) => answer(env, request, call)))

async function answer(env: Env, request: Request, { action, version, told }: Call): Promise<Answered> {
  if (version !== '2018-03-01') return mistake('InvalidParameter', '没有这个版本')
  const fault = await env.SANDBOX_FACE.getByName('faults').takeFault(action)
  if (fault) return mistake(await suffer(fault, request), '服务异常')
  if (action === 'DetectAuth') return begin(env, told)
  return action === 'GetDetectInfoEnhanced' ? result(env, request, told) : mistake('InvalidAction', '没有这个接口')
}

async function begin(env: Env, told: object): Promise<Answered> {
  const asked = Begin.safeParse(told)
  if (!asked.success) return mistake('InvalidParameter', asked.error.issues[0]?.path.join('.') ?? '')
  const { Name: name, IdCard: idCard, RedirectUrl: returnTo } = asked.data
  const token = crypto.randomUUID()
  await env.SANDBOX_FACE.getByName(token).open({ name, idCard, returnTo, at: Date.now() })
  return { BizToken: token, Url: new URL(paths.sandboxIdentity(token), returnTo).href }
}

async function result(env: Env, request: Request, told: object): Promise<Answered> {
  const asked = Ask.safeParse(told)
  if (!asked.success) return mistake('InvalidParameterValue.BizTokenIllegal', 'BizToken 不合法')
  const check = await env.SANDBOX_FACE.getByName(asked.data.BizToken).check()
  if (!check) return mistake('InvalidParameterValue.BizTokenIllegal', 'BizToken 不合法')
  if (check.decision === 'down') await suffer('down', request)
  return { Text: textOf(check), IdCardData: null, BestFrame: null, VideoData: null, IntentionVerifyData: null }
}

const codes = { pass: 0, fail: 2016, 'no-picture': 2007, down: 1 } as const
const messages = { pass: '成功', fail: '比对相似度未达到通过标准', 'no-picture': '未查询到照片信息', down: '' } as const

function textOf({ decision, name, idCard, score, seq, at }: Check) {
  const open = Date.now() - at > lastsMs ? 15 : null
  const code = decision ? codes[decision] : open
  const message = decision ? messages[decision] : null
  const sim = score === null ? null : score.toFixed(2)
  const tried = { ReqTime: String(at), Seq: seq, Idcard: idCard, Name: name, Sim: sim, Errcode: code, Errmsg: message }
  const LivenessDetail = decision ? [tried] : []
  return { ErrCode: code, ErrMsg: message, IdCard: idCard, Name: name, Sim: sim, LivenessDetail, Extra: '' }
}
