import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { demoInsurers } from '../sandbox/insurers.ts'

/** What a partner needs to call the sandbox; one such file each. */
export type Credentials = {
  client_id: string
  kind: 'insurer' | 'court'
  tenant: string
  name: string
  issuer: string
  token_endpoint: string
  private_jwk: JWK & { kid: string }
}
type Who = Pick<Credentials, 'kind' | 'tenant' | 'name'> & { file: string }

const court: Who = { kind: 'court', tenant: '津0116', name: '天津市滨海新区人民法院', file: 'court-jin0116' }
const insurers = demoInsurers.map(({ id, zh }): Who => ({ kind: 'insurer', tenant: id, name: zh, file: id }))

/** Where the sandbox partners’ credentials are kept. */
export const partnersFolder = () => (process.env.STATE ? `${process.env.STATE}/partners` : '.sandbox/partners')

/** Reads one of those files, or says what to do about it. */
export const credentialsIn = async (file: string): Promise<Credentials> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`There is no ${file}. ${startFirst}`)
  })
  return JSON.parse(text)
}
const startFirst =
  'Start the sandbox first (npm start); where it was started with a STATE of its own, give the same STATE here.'

/** Makes the sandbox partners' keys where missing, writes `folder`/*.json and enrols them at `url`; harmless again. */
export async function enrolPartners(url: string, folder: string): Promise<Credentials[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const all = await Promise.all([...insurers, court].map((who) => credentials(url, `${folder}/${who.file}.json`, who)))
  const answer = await fetch(`${url}/sandbox/partners`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(all.map(publicPart)),
  })
  if (!answer.ok) throw new Error(`the sandbox partners were not accepted: ${answer.status}`)
  return all
}

async function credentials(url: string, file: string, { kind, tenant, name, file: id }: Who): Promise<Credentials> {
  const kept = await readFile(file, 'utf8').then(JSON.parse, () => null)
  const private_jwk = kept?.private_jwk ?? (await newKey())
  const addresses = { issuer: url, token_endpoint: `${url}/api/oauth/token` }
  const made: Credentials = { client_id: `sandbox-${id}`, kind, tenant, name, ...addresses, private_jwk }
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  return made
}

async function newKey(): Promise<Credentials['private_jwk']> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return {
    ...(await exportJWK(privateKey)),
    alg: 'ES256',
    use: 'sig',
    kid: crypto.randomUUID(),
  } as Credentials['private_jwk']
}

const publicPart = ({ client_id, kind, tenant, name, private_jwk: { d: _, ...key } }: Credentials) => ({
  client_id,
  kind,
  tenant,
  name,
  key,
})
