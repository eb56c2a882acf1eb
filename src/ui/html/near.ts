const begins = /<(?:a|form) [^<>]*(?:href|action)="?$/

/**
 * HTML with addresses as they look from a page on which an application is filled in: its id, which no packing makes
 * small, need not stand in it.
 */
export function near(html: string, here: string): string {
  const root = /^\/applications\/\w+\/(?=edit\/)/.exec(here)?.[0]
  return root ? nearer(html, here, root, './') : html
}

function nearer(html: string, below: string, root: string, short: string): string {
  const folder = below.slice(0, below.lastIndexOf('/') + 1)
  if (folder.length < root.length) return html
  const further = short === './' ? '../' : `../${short}`
  return nearer(shortened(html, folder, short), folder.slice(0, -1), root, further)
}

// What anybody typed stands in no tag's address.
const shortened = (html: string, folder: string, short: string) =>
  html
    .split(folder)
    .map((piece, at, all) => (at ? (begins.test(all[at - 1]!) ? short : folder) + piece : piece))
    .join('')
