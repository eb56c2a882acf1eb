import { expect, it } from 'vitest'
import { near } from '../../src/ui/html/near.ts'

const at = 'https://here.invalid'
const links = ['/applications/a1/edit/clues/x?form=cash', '/applications/a1/edit/clues', '/applications/a1/preview']
const pages = [
  '/applications/a1/edit/clues',
  '/applications/a1/edit/clues/new?form=cash',
  '/applications/a1/edit/clues/x/removal',
]

it.each(pages)('what %s leads to is told from there, and leads there', (page) => {
  for (const link of links)
    for (const tag of [`<a class="button" href="${link}">`, `<form method=post action=${link}>`]) {
      const told = near(tag, page)
      expect(told).not.toContain('a1')
      const [, address] = /(?:href|action)="?([^">]+)/.exec(told)!
      expect(new URL(address!, at + page).href).toBe(at + link)
    }
})

it.each([
  [
    'what somebody typed',
    '<p>See href=/applications/a1/edit/clues</p><input value="/applications/a1/edit/x">',
    pages[0]!,
  ],
  ['another application', '<a href="/applications/a2/edit/clues">', pages[0]!],
  ['the application itself, for which there is no short way', '<a href="/applications/a1">', pages[0]!],
  ['a page on which nothing is filled in', '<a href="/applications/a1/edit/clues">', '/applications/a1/preview'],
])('%s stays as it is', (_, html, page) => expect(near(html, page)).toBe(html))
