import type { Application } from '../application.ts'
import { courtName } from '../db/names.ts'
import { holdersOf } from '../documents/holders.ts'
import { issueDocument } from '../documents/issue.ts'
import { defectsOf } from '../kinds/asks/defects.ts'
import { dayIn } from '../rules/calendar.ts'
import { setDeadline } from '../rules/deadlines.ts'
import { stages } from '../rules/stages.ts'
import { stageOf, typeOf } from '../steps/answered.ts'
import { types } from '../steps/basics.ts'
import { namesOf } from '../steps/parties/named.ts'
import { locate } from '../ui/application/defects.tsx'
import type { After } from './index.ts'

/** The list of what must be corrected as a document of its own, each time that an application is returned. */
export const sendCorrectionNotice: After = async (env, application, { seq, at, told }) => {
  const done = await issueDocument(env, {
    applicationId: application.id,
    kind: 'correction',
    number: numberOf(application, seq),
    at,
    holders: holdersOf(application),
    input: {
      court: courtName(application),
      applicants: namesOf(application.answers.applicants),
      applicationNumber: application.number ?? '',
      about: aboutOf(application),
      defects: defectsOf(told).map(({ at, note }) => ({
        where: locate(application, at, 'zh')?.label ?? '其他',
        what: note,
      })),
      ...untilOf(told.until ?? ''),
    },
  })
  return done.ok ? { ok: true } : { ok: false, because: done.because.en }
}

/** That of the application, and which of its notices it is: BZ-0116-20261123-000042-1. */
function numberOf({ number, history }: Application, seq: number): string {
  const nth = history.filter((step) => step.event === 'return' && step.seq <= seq).length
  return `${number?.replace('BQ', 'BZ').replace(/-\d$/, '')}-${nth}`
}

/** The day as the page says it: where it falls on a holiday, the next working day. */
function untilOf(set: string) {
  const { at, certain } = setDeadline(set)
  return { until: dayIn(at), mayMove: !certain }
}

/** What was applied for, such as 诉前财产保全. */
function aboutOf({ answers }: Application): string {
  const [stage, type] = [stageOf(answers), typeOf(answers)]
  return (stage ? stages[stage].title.zh.replace('保全', '') : '') + (type ? types[type].zh : '保全')
}
