const zh = ['零', ...'一二三四五六七八九十', ...[...'一二三四五六七八九'].map((digit) => `十${digit}`)]
const en = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')

const inChinese = /([一二三四五六七八九十]+)(加|减|和)([一二三四五六七八九十]+)(?:等于几|，哪个大)？/
const inEnglish = /What is (\w+) (plus|minus) (\w+)\?|Which is greater, (\w+) (or) (\w+)\?/

/** Answers the captcha as one who reads the page does, past the brackets of a pseudo-language. */
export function answerTo(shown: string): string {
  const page = shown.replace(/[⟦⟧]/g, '')
  const [, a = '', how = '', b = ''] = inChinese.exec(page) ?? inEnglish.exec(page)?.filter(Boolean) ?? []
  const number = (word: string) => Math.max(zh.indexOf(word), en.indexOf(word))
  const [x, y] = [number(a), number(b)]
  if (/加|plus/.test(how)) return String(x + y)
  return String(/减|minus/.test(how) ? x - y : Math.max(x, y))
}
