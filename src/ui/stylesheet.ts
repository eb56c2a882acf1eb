import source from './style.css'

/** The one stylesheet, without what only its authors need; it travels inside the page. */
export const stylesheet = source
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};:,>~]) ?/g, '$1')
  .replace(/;}/g, '}')
  .trim()

let digest: Promise<string> | undefined

/** Lets exactly this stylesheet in, and no other inline style. */
export const styleHash = (): Promise<string> => (digest ??= hash(stylesheet))

async function hash(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${Buffer.from(bytes).toString('base64')}'`
}
