import type { Said } from '../../words/lang.ts'
import type { Decision } from './face.ts'

export const words = {
  title: { zh: '请看镜头', en: 'Look into the camera' },
  who: { zh: '将与 {name} 的证件照片比对。', en: 'Your face is compared with the picture of {name}.' },
  notReal: {
    zh: '这是沙箱里的人脸核验服务：不打开摄像头，结果由您选择。',
    en: 'This is the sandbox’s face check: no camera is opened, and you choose how it ends.',
  },
  done: { zh: '核验已经完成。', en: 'The check is done.' },
  gone: { zh: '没有这次核验，或者它已经失效。', en: 'There is no such check, or it has run out.' },
  onward: { zh: '返回', en: 'Go back' },
} as const satisfies Record<string, Said>

export const choices: Record<Decision, Said> = {
  pass: { zh: '通过', en: 'Pass' },
  fail: { zh: '不通过：不是同一人', en: 'Fail: another face' },
  'no-picture': { zh: '不通过：查不到证件照片', en: 'Fail: no picture to compare with' },
  down: { zh: '服务出现故障', en: 'The provider breaks down' },
}
