import { mkdir, readFile, writeFile } from 'node:fs/promises'

/** The key of this printer, as it was kept, or got for a one-time code and kept from now on. */
export async function keyFor(origin: string, folder: string, code?: string): Promise<string> {
  const file = `${folder}/key`
  if (!code) return readFile(file, 'utf8').catch(() => Promise.reject(new Error(`There is no ${file}. ${howTo}`)))
  const answer = await fetch(`${origin}/kiosk/printer/enrolment`, { method: 'POST', body: JSON.stringify({ code }) })
  if (!answer.ok) throw new Error(`The code is wrong, used or too old. ${howTo}`)
  const { key } = (await answer.json()) as { key: string }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(file, key, { mode: 0o600 })
  return key
}

const howTo = 'Have an administrator make a code for the terminal at /court/kiosks, and run: npm run printer -- CODE'
