import { lawyerLicence } from '../../rules/identity.ts'
import type { Said } from '../../words/lang.ts'
import { choice, onlyIf, pickSeveral, ruled, text } from '../form/fields.ts'
import { type Answers, only, type Step } from '../form/step.ts'
import { applicants } from './index.ts'
import { identityFields, mobileField } from './person.ts'

const kinds = {
  lawyer: { zh: '执业律师', en: 'Practising lawyer' },
  legal_worker: { zh: '基层法律服务工作者', en: 'Grassroots legal worker' },
  relative_or_staff: { zh: '近亲属或工作人员', en: 'Close relative or member of staff' },
  recommended_citizen: { zh: '推荐的公民', en: 'Recommended citizen' },
}
const authorities = {
  general: { zh: '一般授权', en: 'General authority' },
  special: {
    zh: '特别授权（可承认、放弃、变更请求，和解）',
    en: 'Special authority (to admit, waive, change claims, settle)',
  },
}

const agent = {
  applicants: pickSeveral(applicants, { label: { zh: '代理哪些申请人', en: 'Acts for' }, example: '' }),
  kind: choice(kinds, { label: { zh: '代理人类型', en: 'Kind of agent' }, example: 'lawyer' }),
  name: text({ label: { zh: '姓名', en: 'Name' }, example: '李律', max: 60, autocomplete: 'off' }),
  ...identityFields,
  mobile: mobileField,
  firm: onlyIf(
    'kind',
    ['lawyer', 'legal_worker'],
    text({ label: { zh: '律所或法律服务所', en: 'Firm' }, example: '天津海河律师事务所', max: 120 }),
  ),
  licenceNumber: onlyIf(
    'kind',
    ['lawyer'],
    ruled(lawyerLicence, { label: { zh: '执业证号', en: 'Practising licence number' }, example: '11201201810123456' }),
  ),
  authority: choice(authorities, { label: { zh: '代理权限', en: 'Authority' }, example: 'general' }),
}

const agentMissing: Said = {
  zh: '提交人身份是代理人，请至少添加一名代理人。',
  en: 'You file as an agent: add at least one agent.',
}
/** Whether somebody files for others. */
export const byAgent = (answers: Answers) =>
  ['lawyer', 'other_agent'].includes(String(only(answers, 'basics').submitterIdentity))

const tooMany = ({ agents = [], applicants = [] }: Answers): Said | undefined => {
  const actsFor = (id: string) => agents.filter(({ value }) => [value.applicants].flat().includes(id)).length
  return applicants.some(({ id }) => actsFor(id) > 2) ? onlyTwo : undefined
}
const onlyTwo: Said = {
  zh: '每名申请人最多委托二名代理人（民事诉讼法第六十一条），请删除多出的代理人或改选其代理的申请人。',
  en: 'An applicant may have two agents at most (CPL art. 61): remove one, or change for whom they act.',
}

export const agents: Step = {
  slug: 'agents',
  title: { zh: '代理人', en: 'Agents' },
  lead: {
    zh: '每名申请人可以委托一至二人（民事诉讼法第六十一条）。本人办理的，直接继续。',
    en: 'Each applicant may have one or two (CPL art. 61). A party without one simply continues.',
  },
  many: { least: (answers) => (byAgent(answers) ? 1 : 0), none: agentMissing, wrong: tooMany },
  book: { person: 'agent' },
  self: 'agent',
  forms: {
    agent: {
      title: { zh: '代理人', en: 'Agent' },
      fields: agent,
      // Whose authority differs between those they act for is entered for each.
      known: ['idNumber', 'authority'],
      name: ({ name }) => String(name),
    },
  },
}
