import { said } from '../../words/lang.ts'

export const organisationWords = {
  title: said('我的单位', 'My organisations'),
  lead: said('代表单位办理的经办人。', 'Those who file for an organisation.'),
  none: said(
    '代表单位办理的，先登记单位；管理员邀请的，接受邀请即可。',
    'To file for an organisation, register it first; if its administrator invites you, accept that.',
  ),
  register: said('登记单位', 'Register an organisation'),
  administrator: said('管理员', 'Administrator'),
  handler: said('经办人', 'Handler'),
  handlers: said('经办人员', 'Handlers'),
  you: said('本人', 'You'),
  invite: said('邀请经办人', 'Invite a handler'),
  role: said('角色', 'Role'),
  invited: said(
    '邀请已登记，7 天内有效。对方用这个手机号码登录并完成实名认证后即可接受。',
    'The invitation is recorded, for 7 days. Once signed in with this number and verified, they can accept it.',
  ),
  invitation: said('{name} 邀请您担任{role}', '{name} invites you as {role}'),
  accept: said('接受', 'Accept'),
  decline: said('谢绝', 'Decline'),
  remove: said('移除', 'Remove'),
  leave: said('退出该单位', 'Leave'),
  lastAdministrator: said('单位至少要有一名管理员。', 'An organisation keeps at least one administrator.'),
}
