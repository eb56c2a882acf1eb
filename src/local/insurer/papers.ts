import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Composed, Party } from '../../documents/forms/form.ts'
import { letter } from '../../documents/forms/letter.ts'
import { type Cover, policy } from '../../documents/forms/policy.ts'
import { fontOf } from '../../documents/page/font.ts'
import { render } from '../../documents/page/render.ts'
import type { Content, Guarantee } from './shapes.ts'

const fontFile = fileURLToPath(new URL('../../../static/fonts/NotoSerifSC_400Regular.ttf', import.meta.url))
const font = readFile(fontFile).then((bytes) => fontOf(new Uint8Array(bytes)))

type Papers = { policyNumber: string; letterNumber: string; policy: Pdf; letter: Pdf }
type Pdf = { sha256: string; content: string }

/** The policy and the letter of guarantee, ready to be sent; made again, they are the same to the byte. */
export async function papersFor(guarantee: Guarantee, insurer: string, issuer: string): Promise<Papers> {
  const at = Date.parse(happened(guarantee, 'pay').at)
  const stamp = `${dayOf(at).replaceAll('-', '')}${guarantee.id.slice(-6).toUpperCase()}`
  const [policyNumber, letterNumber] = [`PZ${stamp}`, `BH${stamp}`]
  const cover = coverOf(guarantee, insurer)
  const premium = happened(guarantee, 'approve').told.premium!.amount
  const wording = '诉讼财产保全责任保险示例条款（2026版）'
  const first = policy({ ...cover, premium, from: dayOf(at), wording }, { number: policyNumber, at })
  const second = letter({ ...cover, policyNumber }, { number: letterNumber, at })
  const [policyPdf, letterPdf] = [await printed(first, policyNumber), await printed(second, letterNumber)]
  return { policyNumber, letterNumber, policy: policyPdf, letter: letterPdf }

  async function printed(composed: Composed, number: string): Promise<Pdf> {
    const check = {
      url: `${issuer}/verify?number=${number}`,
      lines: [`编号：${number}`, '可在法院保全平台核验真伪与效力。'],
    }
    const bytes = await render({ ...composed, at, check }, await font)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { sha256, content: Buffer.from(bytes).toString('base64') }
  }
}

const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
function happened({ history, number }: Guarantee, event: string) {
  const found = history.find((one) => one.event === event)
  if (!found) throw new Error(`${number} has not come to ${event}`)
  return found
}

// What the law calls the case where there is no suit yet.
const causes: Record<string, string> = {
  pre_litigation: '申请诉前财产保全',
  pre_arbitration: '申请仲裁前财产保全',
  arbitration: '仲裁程序中的财产保全',
  pre_execution: '申请执行前财产保全',
}

function coverOf({ answers, names, court, stage, amount }: Guarantee, insurer: string): Cover {
  const of = (code: unknown) => names.find((name) => name.code === code)?.zh
  const about = answers.case?.[0]?.value
  return {
    insurer: { name: insurer, address: '天津市滨海新区第一大街1号', hotline: '400-000-0101' },
    court: of(court) ?? court,
    cause: of(about?.cause) ?? causes[stage] ?? '财产保全',
    caseNumber: about?.number as string | undefined,
    applicants: partiesOf('申请人', answers.applicants),
    respondents: partiesOf('被申请人', answers.respondents),
    sumInsured: amount.amount,
  }
}

const partiesOf = (role: string, entries: Content['answers'][string] = []): Party[] =>
  entries.map(({ value }) => ({
    role,
    name: String(value.name),
    about: [`证件号码${value.idNumber ?? value.licenceNumber}`],
  }))
