import type { NoticeRow } from '../db/payment.ts'
import { tellPayer } from './tell.ts'
import type { Till } from './till.ts'

export const remind = (till: Till, notice: NoticeRow) => tellPayer(till, { about: 'due', notice })
