export type JsonMistake = 'not_utf8' | 'not_json' | 'too_deep' | 'same_key_twice' | 'number' | 'text'
type JsonRead = { ok: true; value: unknown } | { ok: false; because: JsonMistake }

const deepest = 32

/**
 * JSON that means the same to everybody who reads it: UTF-8, no key twice in an object, no number that JavaScript
 * would round or overflow, no half characters, at most 32 levels deep. `__proto__` is dropped.
 */
export function readJson(bytes: Uint8Array): JsonRead {
  const text = utf8(bytes)
  if (text === null) return { ok: false, because: 'not_utf8' }
  if (!isJson(text)) return { ok: false, because: 'not_json' }
  const because = ambiguity(text)
  return because ? { ok: false, because } : { ok: true, value: JSON.parse(text, withoutPrototype) }
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const withoutPrototype = (key: string, value: unknown) => (key === '__proto__' ? undefined : value)

const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]|[^\s{}[\],:"]+/g

// The text is known to be JSON here, so its tokens can be walked without minding the grammar again.
function ambiguity(text: string): JsonMistake | null {
  const open: Set<string>[] = []
  for (const [piece, isKey] of text.matchAll(token)) {
    if (piece === '{' || piece === '[') open.push(new Set())
    else if (piece === '}' || piece === ']') open.pop()
    else {
      const because = piece[0] === '"' ? wrongText(piece, isKey, open.at(-1)) : wrongNumber(piece)
      if (because) return because
    }
    if (open.length > deepest) return 'too_deep'
  }
  return null
}

function wrongText(piece: string, isKey: string | undefined, keys: Set<string> | undefined): JsonMistake | null {
  const value: string = JSON.parse(isKey ? piece.slice(0, -isKey.length) : piece)
  if (!value.isWellFormed() || value.includes('\0')) return 'text'
  if (!isKey || !keys) return null
  if (keys.has(value)) return 'same_key_twice'
  keys.add(value)
  return null
}

function wrongNumber(piece: string): JsonMistake | null {
  const value = Number(piece)
  if (Number.isNaN(value)) return null
  const rounded = Number.isInteger(value) && !Number.isSafeInteger(value)
  return rounded || !Number.isFinite(value) || Object.is(value, -0) ? 'number' : null
}
