import type { World } from '../it.ts'

/** A page with something wrong for each thing that is looked for, and what must be said of it. */
const html = `<!doctype html><html lang="fr"><title>One</title>
<body><h1>Une</h1><h1>Deux</h1><h4>Trois</h4><img src="data:,"><p style="width: 800px">…</p><script>console.error('Oh!')</script></body></html>`

export const found = [
  /axe: image-alt/,
  /axe: heading-order/,
  /console: Oh!/,
  /it answers 422, not 200/,
  /it says that it is in “fr”/,
  /it has 2 h1/,
  /its first link/,
  /does not say that something is wrong/,
  /wider than 320 px/,
  /GET \/unseen \(en\) has been looked at by nobody/,
  /POST \/logout is listed, but is no route/,
  /error: An “img” element must have an “alt” attribute/,
  /only \d looks at 1 documents/,
]

export const inABrokenWorld = (world: World): World => ({
  ...world,
  visit: async (dress) => {
    const page = await world.visit(dress)
    await page.route('**/broken', (route) => route.fulfill({ status: 422, contentType: 'text/html', body: html }))
    return page
  },
})
