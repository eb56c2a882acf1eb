import { said } from './lang.ts'

/** What the script says; it travels with the script, not with each page. */
export const clientWords = {
  saved: said('已保存 {time}', 'Saved at {time}'),
  left: said('已于 {time} 暂存', 'Saved for now at {time}'),
  notLeft: said('还没有暂存，网络恢复后会再试。', 'Not saved yet. It is tried again when the line is back.'),
  notTaken: said('还没有暂存，请点“保存并继续”。', 'Not saved yet. Press “Save and continue”.'),
  showPassword: said('显示密码', 'Show password'),
  offline: said('网络中断，请稍后再试。', 'The line is down. Try again in a moment.'),
  keptBack: said(
    '网络中断，没有发送出去。您填写的内容还在，网络恢复后会自动发送。',
    'The line is down and nothing was sent. What you typed is still here; it goes out when the line is back.',
  ),
}
