import type { Said } from '../words/lang.ts'

/** Insurers that exist nowhere but in the sandbox. */
export const demoInsurers: readonly ({ id: string } & Said)[] = [
  { id: 'bohai', zh: '渤澜财产保险', en: 'Bolan Property Insurance' },
]
