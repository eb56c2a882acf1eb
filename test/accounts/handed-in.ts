import { env } from 'cloudflare:workers'
import { findByMobile } from '../../src/accounts/signing-in/open-account.ts'
import { member } from './member.ts'

export const png = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196, 137,
  0, 0, 0, 13, 73, 68, 65, 84, 120, 156, 99, 248, 207, 192, 240, 31, 0, 5, 0, 1, 255, 137, 153, 61, 29, 0, 0, 0, 0, 73,
  69, 78, 68, 174, 66, 96, 130,
])
export const paper = () => new File([png], 'permit.png', { type: 'image/png' })

/** Somebody from Hong Kong who has handed in a travel permit; the number is theirs alone. */
export async function handedInIdentity() {
  const number = `H${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  const { visitor: person, mobile } = await member()
  await person.open('/identity/documents')
  await person.send({ court_find: '滨海' }, '查找')
  await person.send(
    {
      姓名: '陈大文',
      证件类型: '港澳居民来往内地通行证',
      证件号码: number,
      出生日期: '1990-05-20',
      性别: '男',
      国籍或地区: '中国香港',
      papers: paper(),
    },
    '提交核验',
  )
  const account = (await findByMobile(env, mobile))!
  const row = await env.DB.prepare('SELECT id FROM identities WHERE account_id = ?')
    .bind(account.id)
    .first<{ id: string }>()
  return { person, mobile, number, account, id: row?.id ?? '' }
}
