import * as z from 'zod/mini'
import { partnerWithKeys, replaceKeys } from '../db/partners/partners.ts'
import { day } from '../rules/durations.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { sent, shown } from './named.ts'
import { PublicKeys } from './oauth/public-keys.ts'
import { text } from './values.ts'

const overlap = day

const NewKeys = sent('NewKeys', PublicKeys)
const Keys = shown('Keys', z.object({ kids: z.array(text('2026-11')) }))
const base = { path: '/keys', tag: 'keys', scope: 'keys:manage', gives: Keys } as const

const show = endpoint({
  ...base,
  method: 'get',
  title: { zh: '有效的密钥', en: 'The keys that are accepted now' },
  async run({ db, partner }) {
    const found = await partnerWithKeys(db, partner.clientId, Date.now())
    return { ok: true, body: { kids: found?.keys.map(({ kid }) => kid) ?? [] } }
  },
})

const replace = endpoint({
  ...base,
  method: 'put',
  title: { zh: '更换密钥', en: 'Change the keys' },
  about: {
    zh: '以后使用这组公钥；不在其中的旧密钥还可使用 24 小时，但不能再更换密钥。',
    en: 'These keys from now on. Old ones that are not among them are accepted for another 24 hours, but not for changing keys.',
  },
  asks: NewKeys,
  async run({ db, partner, body }) {
    await replaceKeys(db, partner.clientId, body.keys, Date.now() + overlap)
    return { ok: true, body: { kids: body.keys.map(({ kid }) => kid) } }
  },
})

export const keyEndpoints: Endpoint[] = [show, replace]
