export type Font = { bytes: Uint8Array; missing: (text: string) => string[] }

/** The font's characters are asked one by one: a document with a blank instead of a name would be a false one. */
export async function fontOf(bytes: Uint8Array): Promise<Font> {
  const { create } = await import('fontkit')
  const face = create(bytes)
  const lacks = (letter: string) => letter !== '\n' && !face.hasGlyphForCodePoint(letter.codePointAt(0)!)
  return { bytes, missing: (text) => [...new Set(text)].filter(lacks) }
}

let loaded: Font | undefined

/** The font of all documents, read once in the life of the isolate. */
export async function loadFont(assets: Fetcher): Promise<Font> {
  loaded ??= await fontOf(await readFont(assets))
  return loaded
}

async function readFont(assets: Fetcher) {
  const answer = await assets.fetch('https://assets.invalid/fonts/NotoSerifSC_400Regular.ttf')
  if (!answer.ok) throw new Error('the font of documents is not among the assets: run `npm run ready`')
  return new Uint8Array(await answer.arrayBuffer())
}
