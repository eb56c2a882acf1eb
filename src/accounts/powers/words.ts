import { said } from '../../words/lang.ts'

export const powerWords = {
  title: said('授权委托书', 'Powers of attorney'),
  add: said('登记授权委托书', 'Record a power of attorney'),
  lackingTitle: said('还不能办理', 'You cannot do this yet'),
  lackingAhead: said('提交前还要办好', 'To be done before you submit'),
  lackingParty: said(
    '您以当事人身份办理，但申请人中没有您本人，也没有您已核验的单位。请改正申请人，核验单位，或把提交人身份改为代理人并登记授权委托书。',
    'You file as a party, but no applicant is you or an organisation that you have proved to act for. Correct the applicants, prove the organisation, or file as an agent with a power of attorney.',
  ),
  lackingPower: said(
    '缺少 {name}（{number}）现行有效的授权。{scope}。',
    'No standing power from {name} ({number}). {scope}.',
  ),
  lackingLicence: said(
    '以律师身份办理，须先由法院核对执业证。',
    'To act as a lawyer, have your licence checked by the court first.',
  ),
  toOrganisation: said('核验单位', 'Prove the organisation'),
  toLicence: said('提交律师执业证', 'Hand in the licence'),
}
