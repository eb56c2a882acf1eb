import { residentId, uscc } from '../../rules/identity.ts'
import { fill, type Said } from '../../words/lang.ts'
import { choice, optional, ruled, text } from '../form/fields.ts'
import { address, email, landline, mobileField } from './person.ts'

const licenceKinds = {
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  institution: { zh: '事业单位法人证书', en: 'Public institution certificate' },
  organisation_code: { zh: '组织机构代码证', en: 'Organisation code' },
  foreign: { zh: '境外登记证件', en: 'Overseas registration' },
}
const natures = {
  company: { zh: '企业', en: 'Company' },
  organ: { zh: '机关', en: 'State organ' },
  institution: { zh: '事业单位', en: 'Public institution' },
  association: { zh: '社会团体', en: 'Association' },
  private_non_enterprise: { zh: '民办非企业单位', en: 'Private non-enterprise' },
  other: { zh: '其他', en: 'Other' },
}

/** Which number an organisation is known by; a wrong check digit of a credit code only warns. */
const licenceFields = {
  licenceKind: choice(licenceKinds, {
    input: 'select',
    label: { zh: '证照类型', en: 'Registration document' },
    example: 'uscc',
  }),
  licenceNumber: ruled((value, form) => (form.licenceKind === 'uscc' ? uscc(value) : { ok: true, text: value }), {
    label: { zh: '证照号码', en: 'Registration number' },
    hint: { zh: '统一社会信用代码共十八位。', en: 'A credit code has 18 characters.' },
    example: '91120116MA0DEMX13M',
  }),
}

export const organisation = (head: Said, needsMobile: boolean) => ({
  name: text({
    label: { zh: '单位名称', en: 'Name of the organisation' },
    example: '津海贸易有限公司',
    max: 120,
    autocomplete: 'off',
  }),
  ...licenceFields,
  nature: choice(natures, { input: 'select', label: { zh: '单位性质', en: 'Nature' }, example: 'company' }),
  head: text({
    label: head,
    hint: { zh: '营业执照或者登记证书上写明的人。', en: 'As named in the licence or the registration.' },
    example: '陈海',
    max: 60,
    autocomplete: 'off',
  }),
  position: optional(text({ label: { zh: '职务', en: 'Position' }, example: '执行董事', max: 40 })),
  headIdNumber: optional(
    ruled(residentId, {
      label: fill({ zh: '{head}身份证号', en: 'Resident ID: {head}' }, { head }),
      example: '120116190001010029',
      private: true,
    }),
  ),
  address,
  registeredAddress: optional(
    text({ label: { zh: '注册地址', en: 'Registered address' }, example: '天津市滨海新区新港路8号' }),
  ),
  mobile: needsMobile ? mobileField : optional(mobileField),
  landline,
  email,
})
