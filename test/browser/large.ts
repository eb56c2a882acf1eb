import type { Page } from 'playwright-core'
import { expect } from './lobby.ts'

// A link within a sentence is as high as its line; everything else is at least 48 pixels each way.
const smallOnes = `[...document.querySelectorAll('a[href], button, select, textarea, summary, input:not([type=hidden])')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.skip'))
  .map((one) => /radio|checkbox/.test(one.type) ? one.closest('label') ?? one : one)
  .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width < 48 || height < 48 })
  .filter((one) => getComputedStyle(one).display !== 'inline' || one.parentElement.textContent.trim() === one.textContent.trim())
  .map((one) => one.outerHTML.slice(0, 120) + ' ' + Math.round(one.getBoundingClientRect().width) + '×' + Math.round(one.getBoundingClientRect().height))`

// Type of 22 pixels is read at arm's length, standing up. What a reader would not miss is no smaller either.
const smallType = `[...document.querySelectorAll('body *')]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => !one.closest('svg, script, style, noscript') && parseFloat(getComputedStyle(one).fontSize) < 22)
  .map((one) => one.outerHTML.slice(0, 120) + ' ' + getComputedStyle(one).fontSize)`

// Seven to one, WCAG's enhanced contrast.
const faint = `(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const light = (colour) => { const [r, g, b] = parts(colour).map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b }
  const ground = (one) => { const colour = getComputedStyle(one).backgroundColor; return parts(colour)[3] === 0 ? (one.parentElement ? ground(one.parentElement) : 'rgb(255, 255, 255)') : colour }
  return [...document.querySelectorAll('body *')]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && one.checkVisibility({ visibilityProperty: true }) && !one.closest('svg, script, style, noscript'))
    .map((one) => ({ one, pair: [light(getComputedStyle(one).color), light(ground(one))].sort((a, b) => b - a) }))
    .filter(({ pair: [high, low] }) => (high + 0.05) / (low + 0.05) < 7)
    .map(({ one, pair: [high, low] }) => one.outerHTML.slice(0, 120) + ' ' + ((high + 0.05) / (low + 0.05)).toFixed(1))
})()`

/** Everything on the page can be touched by a finger, and read from where one stands. */
export async function large(page: Page): Promise<void> {
  for (const [what, look] of Object.entries({
    'too small to touch': smallOnes,
    'too small to read': smallType,
    faint,
  })) {
    const found = (await page.evaluate(look)) as string[]
    expect(found.length === 0, `${page.url()}: ${what}\n    ${found.join('\n    ')}`)
  }
  const wide = (await page.evaluate('document.documentElement.scrollWidth')) as number
  expect(wide <= 1080, `${page.url()} is ${wide} pixels wide`)
}
