import * as z from 'zod/mini'
import { isBeforeSuit } from './answered.ts'
import { amountToPreserve, court, remarks, stage, submitterIdentity } from './basics.ts'
import { civilCause } from './case.ts'
import { field, optional, text } from './form/fields.ts'
import { mistake } from './form/mistakes.ts'
import type { Step } from './form/step.ts'

const chooseInsurer = mistake({ zh: '请选择一家保险公司。', en: 'Choose an insurer.' })

/** The insurer by its id; the page lists those of the chosen court with what each would cost. */
const insurer = field(() => z.string(chooseInsurer).check(z.minLength(1, chooseInsurer), z.maxLength(60)), {
  label: { zh: '保险公司', en: 'Insurer' },
  example: 'bohai',
  input: 'insurer',
})

const amount = amountToPreserve({
  zh: '以请求的金额为限，保函担保这一金额，保险费按此计算。',
  en: 'No more than your claim. The letter covers it, and the premium is worked out from it.',
})

/** What a guarantee application begins with: the same questions as preservation, without those about the guarantee. */
export const guaranteeBasics: Step = {
  slug: 'basics',
  title: { zh: '基本信息', en: 'Basic information' },
  forms: {
    basics: {
      title: { zh: '基本信息', en: 'Basic information' },
      fields: {
        court,
        amount,
        stage,
        submitterIdentity,
        adviser: optional(
          text({
            label: { zh: '咨询员编号', en: 'Adviser number' },
            hint: { zh: '没有可不填。', en: 'Leave empty if you have none.' },
            example: 'A1024',
            max: 30,
          }),
        ),
        remarks,
      },
    },
  },
}

/** Before a suit, what it will be about: of what a court is told there, all that an insurer decides by. */
export const plannedCause: Step = {
  slug: 'urgency',
  title: civilCause.label,
  lead: {
    zh: '还没有立案，请选准备起诉或者申请仲裁的案由；有的保险公司不承保某些案由。',
    en: 'There is no case yet: choose the cause that you mean to sue or file for. Some insurers do not cover every cause.',
  },
  when: isBeforeSuit,
  forms: { urgency: { title: civilCause.label, fields: { cause: civilCause } } },
}

export const chooseAnInsurer: Step = {
  slug: 'insurer',
  title: { zh: '选择保险公司', en: 'Choose an insurer' },
  forms: { insurer: { title: { zh: '选择保险公司', en: 'Choose an insurer' }, fields: { insurer } } },
}
