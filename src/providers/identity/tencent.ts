import * as z from 'zod/mini'
import { type Answer, ask, type Service } from '../tencent/ask.ts'
import type { Wire } from '../wire.ts'
import { outcomeOf, whyNot } from './codes.ts'
import type { Begun, Checked, Identity, Person, Unavailable } from './port.ts'
import type { TencentFaceId } from './settings.ts'

const service: Service = { name: 'faceid', version: '2018-03-01' }
/** Texts only: no picture and no video ever leaves the provider. */
const textsOnly = '1'

/** Tencent Cloud FaceID. https://cloud.tencent.com/document/api/1007/31816 and …/41957 */
export function tencentFaceId(settings: TencentFaceId, wire: Wire): Identity {
  const line = { keys: settings.keys, wire }
  const { ruleId: RuleId } = settings
  return {
    name: 'tencent',
    async begin({ name, idNumber, returnTo }) {
      const told = { RuleId, Name: name, IdCard: idNumber, RedirectUrl: returnTo }
      return begun(await ask(line, service, 'DetectAuth', told))
    },
    async result(token, person) {
      const told = { RuleId, BizToken: token, InfoType: textsOnly }
      return checked(await ask(line, service, 'GetDetectInfoEnhanced', told), settings, token, person)
    },
  }
}

const Opened = z.object({ BizToken: z.string().check(z.minLength(1)), Url: z.url() })

function begun(answer: Answer): Begun {
  if (!answer.ok) return unavailable(answer)
  const opened = Opened.safeParse(answer.value)
  return opened.success
    ? { ok: true, token: opened.data.BizToken, url: opened.data.Url }
    : { ok: false, because: 'down', heard: { unreadable: null } }
}

const unavailable = ({ code, heard }: Answer & { ok: false }): Unavailable => ({
  ok: false,
  because: whyNot(code),
  heard,
})

const Info = z.object({
  Text: z.nullish(
    z.object({
      ErrCode: z.nullish(z.int()),
      IdCard: z.nullish(z.string()),
      Name: z.nullish(z.string()),
      Sim: z.nullish(z.union([z.string(), z.number()])),
      LivenessDetail: z.nullish(z.array(z.object({ Seq: z.nullish(z.string()) }))),
    }),
  ),
})
type Text = NonNullable<z.infer<typeof Info>['Text']>

function checked(answer: Answer, settings: TencentFaceId, token: string, person: Person): Checked {
  if (!answer.ok) return unavailable(answer)
  const info = Info.safeParse(answer.value)
  if (!info.success) return { ok: false, because: 'down', heard: { unreadable: null } }
  const { Text: text } = info.data
  const outcome = outcomeOf(text?.ErrCode)
  if (!text || outcome === 'pending') return { ok: true, outcome: 'pending' }
  if (outcome === 'down' || outcome === 'expired')
    return { ok: false, because: outcome, heard: { words: `result ${text.ErrCode}` } }
  const score = scoreOf(text.Sim)
  const transactionId = text.LivenessDetail?.findLast(({ Seq }) => Seq)?.Seq ?? token
  if (outcome !== 'passed') return { ok: true, outcome: 'failed', advice: outcome, score, transactionId }
  return isSame(text, person) && score !== null && score >= settings.leastScore
    ? { ok: true, outcome: 'passed', score, transactionId }
    : { ok: true, outcome: 'failed', advice: 'again', score, transactionId }
}

/** How alike they look, of 100; null where it says nothing of it. */
function scoreOf(told: string | number | null | undefined): number | null {
  const score = Number(told ?? Number.NaN)
  return score >= 0 && score <= 100 ? score : null
}

const isSame = ({ Name, IdCard }: Text, { name, idNumber }: Person) =>
  plain(Name ?? '') === plain(name) && IdCard?.toUpperCase() === idNumber.toUpperCase()

// The dot inside a name is written in many ways.
const plain = (name: string) => name.normalize('NFKC').replace(/[\s·•・‧.]/g, '')
