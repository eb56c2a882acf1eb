import type { Role } from '../kinds/officer.ts'
import type { Said } from './lang.ts'

/** What each post at a court is called. */
export const roleWords: Record<Role, Said> = {
  clerk: { zh: '立案人员', en: 'Filing clerk' },
  judge: { zh: '法官', en: 'Judge' },
  enforcement_officer: { zh: '执行人员', en: 'Enforcement officer' },
  finance_officer: { zh: '财务人员', en: 'Finance officer' },
  administrator: { zh: '管理员', en: 'Administrator' },
}
