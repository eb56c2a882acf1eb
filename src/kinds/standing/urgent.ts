import { beforeSuit } from '../../rules/stages.ts'
import { saysUrgent } from '../../steps/answered.ts'
import type { Answers } from '../../steps/form/step.ts'
import type { Told } from '../told.ts'

type Standing = { stage: string | null; answers: Answers; history: readonly { event: string; told: Told }[] }

/**
 * Whether 48 hours run: always before a suit (CPL 104), else where the applicant says that it is urgent and the court has
 * not found otherwise in accepting it, which is `told` where it does so now (CPL 103(3)).
 */
export function isUrgent({ stage, answers, history }: Standing, told: Told = {}): boolean {
  const found = told.urgent ?? history.findLast(({ event }) => event === 'accept')?.told.urgent
  return beforeSuit(stage) || (saysUrgent(answers) && found !== 'no')
}
