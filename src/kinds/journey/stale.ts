import type { Answers } from '../../steps/form/step.ts'
import type { Material } from '../../steps/materials.ts'
import { signed } from '../../steps/signed.ts'
import type { Said } from '../../words/lang.ts'

/** What may have changed since it was first written, and where to look at it again. */
export const mayBeStale = (answers: Answers, files: readonly Material[]): { step: string; says: Said }[] => [
  ...stale.filter(({ step }) => answers[step]?.length),
  { step: 'materials', says: files.some(({ slot }) => slot === signed) ? signedForLetter : toBeSigned },
]

const stale = [
  { step: 'clues', says: { zh: '财产线索：账户、车辆、股权是否仍属对方', en: 'Clues: is the property still theirs?' } },
  {
    step: 'agents',
    says: { zh: '代理人：授权是否覆盖保全、是否到期', en: 'Agents: does their authority cover this and last?' },
  },
  { step: 'applicants', says: { zh: '申请人：送达地址和电话', en: 'Applicants: address for service and telephone' } },
]

const signedForLetter = {
  zh: '申请书：带入的是您为保函签名的那一份，请求的是同一法院、同一保全，担保见所附保函，不必重签；改动内容后，请重新下载、签名、上传',
  en: 'The application: the one you signed for the letter came along. It asks the same court for the same, and the letter says what guarantees it, so it need not be signed again; whatever you change, download, sign and upload it anew',
}
const toBeSigned = {
  zh: '申请书：您为保函签名的那一份没有写明法院还要问的内容，没有带入；补充填写后，请下载、签名、上传新的一份',
  en: 'The application: the one you signed for the letter does not say all that the court asks, and did not come along; fill in the rest, then download, sign and upload a new one',
}
