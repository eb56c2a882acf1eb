import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Page } from 'playwright-core'
import { connectPartner } from '../../src/local/insurer/client.ts'
import { enrolPartners } from '../../src/local/partners.ts'
import { complete } from '../pictures/cases.ts'
import { cast } from '../pictures/people.ts'
import { idOf, kinds, moves } from '../pictures/roads.ts'
import { it } from './it.ts'
import { become, expect } from './lobby.ts'

const seen = 'one.checkVisibility({ visibilityProperty: true })'

const pressed = `[...document.querySelectorAll('button, .button, nav a, footer a, [role=search], summary')]
  .filter((one) => ${seen}).map((one) => one.outerHTML.slice(0, 120))`

// A browser prints no backgrounds, so what is written has white paper under it.
const faint = `(() => {
  const light = (colour) => { const [r, g, b] = colour.match(/[\\d.]+/g).map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b }
  return [...document.querySelectorAll('body *')]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && ${seen} && !one.closest('svg, script, style, noscript'))
    .filter((one) => 1.05 / (light(getComputedStyle(one).color) + 0.05) < 4.5)
    .map((one) => one.outerHTML.slice(0, 120) + ' ' + getComputedStyle(one).color)
})()`

const dark = `[document.documentElement, document.body, ...document.querySelectorAll('main .box, main .card')]
  .filter((one) => !/rgba\\(0, 0, 0, 0\\)|rgb\\(255, 255, 255\\)/.test(getComputedStyle(one).backgroundColor))
  .map((one) => one.outerHTML.slice(0, 80) + ' ' + getComputedStyle(one).backgroundColor)`

const clipped = `[...document.querySelectorAll('main *')]
  .filter((one) => ${seen} && (one.getBoundingClientRect().right > innerWidth + 1 || (one.scrollWidth > one.clientWidth + 1 && /auto|scroll|hidden/.test(getComputedStyle(one).overflowX))))
  .map((one) => one.outerHTML.slice(0, 120))`

// What is white below the last line may be a sheet of its own.
const white = `(() => {
  const ends = [...document.querySelectorAll('main *')].filter((one) => ${seen}).map((one) => one.getBoundingClientRect().bottom)
  const left = document.body.getBoundingClientRect().bottom - Math.max(...ends)
  return left > 40 ? [Math.round(left) + ' pixels'] : []
})()`

/** As it comes out of a printer, also from a browser that shows it light on dark. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const [what, look] of Object.entries({ 'cannot be pressed on paper': pressed, faint, dark, clipped, white })) {
    const found = (await page.evaluate(look)) as string[]
    expect(found.length === 0, `${page.url()}: ${what}\n    ${found.join('\n    ')}`)
  }
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.subarray(0, 5).toString() === '%PDF-', 'nothing comes out')
}

it('A page that is printed is black on white, whole, and without what is pressed on a screen', async (world) => {
  const keys = await mkdtemp(`${tmpdir()}/partners-`)
  const everybody = await cast(world.url)
  const [bohai] = await enrolPartners(world.url, keys)
  const insurer = { client: await connectPartner(bohai!), name: bohai!.name }
  await rm(keys, { recursive: true })
  const page = await world.visit()
  // As wide as the paper is between its margins.
  await page.setViewportSize({ width: 718, height: 1000 })
  await become(page, world.url, everybody.me.own)
  const print = async (at: string) => {
    await page.goto(at)
    await onPaper(page)
  }
  const { own } = everybody.me
  const on = { cast: everybody, insurer, status: 'draft' }
  const application = await complete(everybody, kinds.preservation)
  for (const at of ['/fee?type=property&amount=1000000', application, `${application}/preview`]) await print(at)
  await moves({ ...on, kind: kinds.preservation, id: idOf(application) }, 'submit accept')
  for (const at of [application, `${application}/payment`]) await print(at)
  await (await own.open(`${application}/payment`)).send({ way: 'wechat scan' }, '确认并缴费')
  await print(own.url)
  const letter = await complete(everybody, kinds.guarantee)
  await print(`${letter}/edit/insurer`)
  await moves({ ...on, kind: kinds.guarantee, id: idOf(letter) }, 'submit approve pay issue')
  for (const at of [letter, `${letter}/preview`, '/applications']) await print(at)
  await become(page, world.url, everybody.court.clerk)
  for (const at of ['/court?all=1', `/court/cases/${idOf(application)}`]) await print(at)
})
