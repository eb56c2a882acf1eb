import { said } from './lang.ts'

/** The rooms of the court, as they stand above each of its pages and at the head of their own. */
export const roomWords = {
  queue: said('待办案件', 'Waiting for you'),
  identities: said('待核验身份', 'Identities to check'),
  finance: said('财务', 'Finance'),
  kiosks: said('自助服务终端', 'Terminals'),
  alarms: said('告警', 'Alarms'),
  alarmsCounted: said('告警（{count}）', 'Alarms ({count})'),
}
