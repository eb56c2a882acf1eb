import { said } from '../../words/lang.ts'

export const leftWords = {
  later: said('暂存', 'Save for now'),
  leftHere: said(
    '这是您 {time} 暂存的内容，还没有写入申请；点“{button}”才会写入。暂存的内容保留 {n} 天。',
    'You saved this for now on {time}. It is not part of the application until you press “{button}”, and is kept for {n} days.',
  ),
  leftAt: said('暂存于 {time}', 'saved for now on {time}'),
  leftTitle: said('暂存了，还没有写入申请', 'Saved for now, but not yet part of the application'),
  leftTooMuch: said(
    '一页最多暂存约两万字，这里太长了。刚才没有暂存，填写的内容还在，请删减后再试。',
    'A page can hold about 20,000 characters for now, and this is too long. Nothing was saved; shorten it and try again.',
  ),
  leftTooMany: said(
    '这份申请里已有 {n} 页暂存的内容，这一页没有再暂存，填写的内容还在。请先保存或者放弃其中一些。',
    '{n} pages of this application are saved for now already, so this one was not. What you typed is still here: save or discard some of the others first.',
  ),
  letGo: said('放弃暂存', 'Discard what was saved'),
}
