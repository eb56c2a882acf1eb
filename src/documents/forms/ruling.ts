import type { Hearing } from '../../kinds/asks/questions.ts'
import type { Preserved } from '../../kinds/kind.ts'
import type { Fen } from '../../rules/money.ts'
import type { Stage } from '../../rules/stages.ts'
import { oneLine } from '../../rules/texts.ts'
import type { CaseType } from '../../steps/case.ts'
import { heading, large, paragraph, right, signature } from '../page/blocks.ts'
import { type Composed, courtFact, type Issued, introduced, names, type Party } from './form.ts'
import { basis, hearings, inCase, liftingBasis, type Outcome, outcomes, types, whenStage } from './ruling-words.ts'
import { dateInWords, day, money, numbered } from './words.ts'

/** A written ruling. The judge writes `reasoning` and `order` (one item a line); the rest follows from the case. */
export type RulingInput = {
  court: string
  outcome: Outcome
  stage: Stage
  type: Preserved
  /** A case that has not begun is a civil one. */
  caseType?: CaseType
  parties: { applicants: Party[]; respondents: Party[]; agents?: Party[] }
  /** What the case is about, such as 买卖合同纠纷; before a suit there is none. */
  cause?: string
  appliedOn: string
  request: string
  /** How a guarantee was given, such as “天平财产保险股份有限公司出具的保函”. */
  guarantee?: string
  heard?: Hearing
  /** Where it lifts measures, or does not: by which ruling they were ordered, and who has asked why. */
  lifting?: { ordered: { number: string; on: string }; asked?: { on: string; reason: string } }
  reasoning: string
  order: string
  fee: Fen
  judges: { post: string; name: string }[]
  clerk?: string
}

export const ruling = (input: RulingInput, { number, at }: Issued): Composed => ({
  title: `${called(input)} ${number}`,
  author: input.court,
  set: large,
  blocks: [
    heading(input.court, called(input)),
    right(number),
    ...[...input.parties.applicants, ...(input.parties.agents ?? []), ...input.parties.respondents].map((party) =>
      paragraph(introduced(party)),
    ),
    paragraph(opening(input)),
    paragraph(`本院经审查认为，${ended(input.reasoning)}${basisOf(input)}，裁定如下：`),
    ...operative(input).map(paragraph),
    ...closing(input).map(paragraph),
    signature(
      ...input.judges.map(({ post, name }) => `${spaced(post)}　${spaced(name)}`),
      dateInWords(at),
      ...clerk(input),
    ),
  ],
  facts: [courtFact(input.court), { label: { zh: '裁定结果', en: 'Outcome' }, value: outcomes[input.outcome] }],
})

const called = ({ caseType }: RulingInput) => inCase[caseType ?? 'civil'].called

const ended = (text: string) => (/[。！？]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`)

const basisOf = ({ lifting, stage, type, outcome, caseType = 'civil' }: RulingInput) =>
  lifting ? liftingBasis(type) : basis(stage, type, outcome, caseType)

// What the applicant has written stays within this sentence: with lines of its own it would go on in the court's name.
function opening(input: RulingInput) {
  const { lifting } = input
  return lifting ? liftingOpening(input, lifting) : applying(input)
}

function liftingOpening({ parties, caseType, type }: RulingInput, { ordered, asked }: Lifting) {
  const before = `本院于${day(ordered.on)}作出${ordered.number}${inCase[caseType ?? 'civil'].called}，对${names(parties.respondents)}采取${types[type]}措施。`
  if (!asked) return before
  return `${before}申请人${names(parties.applicants)}于${day(asked.on)}向本院申请解除保全，称：${ended(oneLine(asked.reason))}`
}
type Lifting = NonNullable<RulingInput['lifting']>

function applying({ parties, cause, stage, type, appliedOn, request, guarantee, heard }: RulingInput) {
  const case_ = cause ? `${names(parties.applicants)}与${names(parties.respondents)}${cause}一案，` : ''
  const given = guarantee ? `申请人提供了${guarantee}作为担保。` : ''
  return `${case_}申请人${names(parties.applicants)}于${day(appliedOn)}向本院申请${whenStage[stage].called}${types[type]}，请求${ended(oneLine(request))}${given}${heard ? hearings[heard] : ''}`
}

const refused: Partial<Record<Outcome, string>> = { dismissed: '', kept: '解除' }

const operative = ({ outcome, parties, type, order }: RulingInput) =>
  refused[outcome] !== undefined
    ? [`驳回${names(parties.applicants)}的${refused[outcome]}${types[type]}申请。`]
    : numbered(
        order
          .split('\n')
          .map((item) => item.trim())
          .filter(Boolean),
      )

function closing({ outcome, stage, fee, parties }: RulingInput) {
  const borne = `案件申请费${money(fee)}，由${names(parties.applicants)}负担。`
  const once = '如不服本裁定，可以自收到裁定书之日起五日内向本院申请复议一次。'
  const again = `${once}复议期间不停止裁定的执行。`
  if (outcome === 'kept') return [once]
  if (outcome === 'lifted') return ['本裁定立即开始执行。', again]
  if (outcome === 'dismissed') return [borne, once]
  return [borne, '本裁定立即开始执行。', again, ...whenStage[stage].mustFollow]
}

const clerk = ({ clerk }: RulingInput) => (clerk ? [`${spaced('书记员')}　${spaced(clerk)}`] : [])

/** 审判长 → 审　判　长, 张三 → 张　三: posts and names line up under one another. */
function spaced(text: string) {
  const letters = [...text]
  if (letters.length === 2) return letters.join('　')
  return /^(审判长|审判员|书记员)$/.test(text) ? letters.join('　') : text
}
