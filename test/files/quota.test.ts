import { expect, it } from 'vitest'
import { roomFor } from '../../src/files/quota.ts'

const MB = 1024 * 1024
const held = { inSlot: 0, files: 0, bytes: 0 }

it.each([
  ['the 20th file of a material', { ...held, inSlot: 19, files: 19 }, 1, undefined],
  ['the 21st file of a material', { ...held, inSlot: 20, files: 20 }, 1, '最多上传 20 个'],
  ['the 200th file', { ...held, files: 199 }, 1, undefined],
  ['the 201st file', { ...held, files: 200 }, 1, '最多上传 200 个'],
  ['the last byte of 200 MB', { ...held, bytes: 200 * MB - 1 }, 1, undefined],
  ['one byte more than 200 MB', { ...held, bytes: 200 * MB }, 1, '不得超过 200 MB'],
])('%s', (_, now, bytes, said) => {
  const found = roomFor(now, bytes)
  if (said) expect(found).toMatchObject({ ok: false, because: { zh: expect.stringContaining(said) } })
  else expect(found).toEqual({ ok: true })
})
