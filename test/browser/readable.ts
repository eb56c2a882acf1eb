import type { Page } from 'playwright-core'
import { expect } from './lobby.ts'
import { withScripts } from './scripts.ts'

// Every line of text that can be seen, and every box in which something is put: where it stands and whose it is.
const seen = `
  const shows = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.skip, svg, script, style, noscript, select, textarea')
  const place = (one, box, inset) => ({ one, left: box.left, right: box.right, top: box.top + box.height * inset, bottom: box.bottom - box.height * inset })
  const lines = []
  for (let at = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), node; (node = at.nextNode()); ) {
    if (!node.data.trim() || !shows(node.parentElement)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    // A line is as high as its letters, not as the room that its font keeps above and below them.
    for (const box of range.getClientRects()) if (box.width > 1) lines.push({ ...place(node.parentElement, box, 0.25), text: node.data.trim().slice(0, 30) })
  }
  const boxes = [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.skip'))
    .map((one) => ({ ...place(one, one.getBoundingClientRect(), 0), text: one.outerHTML.slice(0, 60) }))
  const said = ({ one, text }) => text + ' in ' + one.outerHTML.slice(0, 60)
`

const clipped = `(() => { ${seen}
  const scrolls = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement))
  const hides = (one) => /hidden|clip/.test(getComputedStyle(one).overflow)
  const around = (one) => one ? [...(hides(one) ? [one.getBoundingClientRect()] : []), ...around(one.parentElement)] : []
  const screen = { left: 0, right: innerWidth, top: -Infinity, bottom: Infinity }
  const out = (it, box) => it.left < box.left - 1 || it.right > box.right + 1 || it.top < box.top - 1 || it.bottom > box.bottom + 1
  return [...lines, ...boxes].filter((it) => [...(scrolls(it.one) ? [] : [screen]), ...around(it.one)].some((box) => out(it, box))).map(said)
})()`

const overlapping = `(() => { ${seen}
  const all = [...lines, ...boxes]
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
  const within = (a, b) => /INPUT|SELECT|TEXTAREA|BUTTON/.test(b.one.tagName) && b.one.contains(a.one)
  return all.flatMap((a, at) => all.slice(at + 1).filter((b) => meet(a, b) && !within(a, b)).map((b) => said(a) + ' over ' + said(b)))
})()`

/** Nothing is cut off, lies over something else, or is wider than the screen. */
export async function readable(page: Page): Promise<void> {
  const looks = { 'cut off': clipped, 'one over the other': overlapping }
  await withScripts(page, async () => {
    for (const [what, look] of Object.entries(looks)) {
      const found = (await page.evaluate(look)) as string[]
      expect(found.length === 0, `${page.url()}: ${what}\n    ${found.slice(0, 8).join('\n    ')}`)
    }
    const [wide, screen] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as number[]
    expect(wide! <= screen!, `${page.url()} is ${wide} pixels wide, the screen ${screen}`)
  })
}
