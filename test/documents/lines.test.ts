import { describe, expect, it } from 'vitest'
import { breakLines } from '../../src/documents/page/lines.ts'

/** Chinese letters one wide, others half: the way the font has it. */
const measure = (text: string, size: number) =>
  [...text].reduce((sum, letter) => sum + (/[\x20-\x7e¥]/.test(letter) ? 0.5 : 1), 0) * size
const lines = (text: string, width: number, indent = 0) =>
  breakLines(text, { size: 1, width, indent }, measure).map(({ text }) => text)

describe('lines of a document', () => {
  it('are as long as the page is wide', () => {
    expect(lines('申请人民法院采取保全措施', 5)).toEqual(['申请人民法', '院采取保全', '措施'])
  })

  it('leave room for the indent of the first', () => {
    expect(lines('申请人民法院采取保全措施', 5, 2)).toEqual(['申请人', '民法院采取', '保全措施'])
  })

  it('never begin with a closing mark', () => {
    expect(lines('依照法律规定，裁定如下：', 6)).toEqual(['依照法律规', '定，裁定如', '下：'])
  })

  it('never end with an opening mark', () => {
    expect(lines('中华人民《民事诉讼法》', 5)).toEqual(['中华人民', '《民事诉讼', '法》'])
  })

  it('keep an amount together, with its sign', () => {
    expect(lines('申请费¥1,000.00元', 6)).toEqual(['申请费', '¥1,000.00元'])
  })

  it('let an identity number part, so that no hole is left before it', () => {
    expect(lines('号码120116198503120018', 6)).toEqual(['号码12011619', '8503120018'])
  })

  it('break where the writer broke them', () => expect(lines('一\n二', 5)).toEqual(['一', '二']))

  it('do not hang on a line of nothing but closing marks', () => {
    expect(lines('。。。。。。', 2).join('')).toBe('。。。。。。')
  })

  it('do not split a letter that is written as two units', () => {
    expect(lines('𬱖𬱖𬱖', 2)).toEqual(['𬱖𬱖', '𬱖'])
  })
})
