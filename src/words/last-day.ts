import { dayIn } from '../rules/calendar.ts'
import { common } from './common.ts'
import { fill, type On, type Said, said } from './lang.ts'

const mayMove = said('{day}{but}', '{day} {but}')

/** The day on which a period ends, to be put into a sentence, with a word that it may yet move where it may. */
export const lastDay = (endsAt: number, certain: boolean): On | Said => {
  const on = { day: dayIn(endsAt) }
  return certain ? on : fill(mayMove, { day: on, but: common.provisional })
}
