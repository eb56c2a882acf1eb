import type { Said } from '../../words/lang.ts'

type Guarded = { ok: true; url: URL } | { ok: false; because: Said }

/**
 * Whether an address may be called on a partner's behalf: https on its usual port, a public name, no password in it.
 * In the sandbox also plain http to this very machine.
 */
export function guard(address: string, sandbox: boolean): Guarded {
  const url = URL.parse(address)
  if (!url) return { ok: false, because: said.unreadable }
  if (sandbox && loopback.has(url.hostname) && /^https?:$/.test(url.protocol)) return { ok: true, url }
  const because = wrongWith(url)
  return because ? { ok: false, because } : { ok: true, url }
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

function wrongWith({ protocol, username, password, port, hostname }: URL): Said | null {
  if (protocol !== 'https:') return said.notHttps
  if (username || password) return said.password
  if (port) return said.port
  if (isLiteral(hostname)) return said.literal
  return isInternal(hostname) ? said.internal : null
}

// The URL parser has already turned 0x7f.1 and 2130706433 into 127.0.0.1.
const isLiteral = (host: string) => host.startsWith('[') || /^[\d.]+$/.test(host)

const internalEnds =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|arpa|onion|test|invalid)$/
const isInternal = (host: string) => {
  const name = host.replace(/\.$/, '')
  return !name.includes('.') || name.split('.').includes('') || internalEnds.test(name)
}

const said = {
  unreadable: { zh: '这不是一个完整的网址。', en: 'This is not a whole address.' },
  notHttps: { zh: '地址须以 https:// 开头。', en: 'The address has to begin with https://.' },
  password: { zh: '地址中不得含有用户名或密码。', en: 'The address may hold no user name or password.' },
  port: { zh: '只能使用 443 端口。', en: 'Only port 443 may be used.' },
  literal: { zh: '须使用域名，不能使用 IP 地址。', en: 'Use a name, not an IP address.' },
  internal: { zh: '该域名不是公网域名。', en: 'This is not a public name.' },
} satisfies Record<string, Said>
