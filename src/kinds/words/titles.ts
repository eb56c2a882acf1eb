import type { Said } from '../../words/lang.ts'
import type { KindSlug } from '../kind.ts'

export const kindTitles: Record<KindSlug, Said> = {
  preservation: { zh: '保全申请', en: 'Preservation application' },
  guarantee: { zh: '担保申请', en: 'Guarantee application' },
}
