import type { Page } from 'playwright-core'
import { type Lang, langs } from '../../src/words/lang.ts'
import { Visitor } from '../no-script-visitor.ts'
import { quietly, signedIn } from '../pictures/people.ts'
import { apply } from '../walk/application.ts'
import { officer } from '../walk/court.ts'
import { accessible } from './axe.ts'
import { inChrome49 } from './chrome49.ts'
import { it, type World } from './it.ts'
import { become, lobby } from './lobby.ts'
import { readable } from './readable.ts'

const open = ['/', '/login', '/register', '/fee', '/verify']

/** What a litigant and a clerk look at, each under their own cookies. */
async function everybody({ url }: World): Promise<[Visitor, string[]][]> {
  const me = await signedIn(new Visitor(url))
  const filed = new URL(await apply(me, quietly)).pathname
  await (await me.open('/preservations/new')).send({ read: 'yes' })
  const draft = me.url.slice(0, me.url.indexOf('/edit/') + 6)
  const steps = ['basics', 'applicants/new?form=person', 'clues', 'guarantees/new?form=mortgage', 'materials']
  const clerk = (await officer(async () => new Visitor(url), 'clerk', quietly)) as Visitor
  const forms = steps.map((step) => new URL(draft).pathname + step)
  return [
    [new Visitor(url), open],
    [me, ['/applications', '/preservations/new', ...forms, filed, `${filed}/preview`]],
    [
      clerk,
      [
        '/court',
        filed.replace('/applications', '/court/cases'),
        `${filed.replace('/applications', '/court/cases')}/return`,
      ],
    ],
  ]
}

// English words are the longest, Chinese lines the highest.
const screens: [width: number, lang: Lang][] = [
  [320, 'en'],
  [1080, 'zh'],
]

it('In Chrome 49 without scripts every page can be read and pressed, on a small screen and a large one', async (world) => {
  for (const [who, paths] of await everybody(world)) {
    const page = await world.visit({ scripts: false })
    await become(page, world.url, who)
    await inChrome49(page)
    for (const [width, lang] of screens) {
      await page.setViewportSize({ width, height: 900 })
      for (const path of paths) await looksAt(page, path, lang)
    }
  }
})

it('In Chrome 49 without scripts a terminal’s pages can be read and pressed', async (world) => {
  const { page } = await lobby(world, { scripts: false })
  await inChrome49(page)
  for (const lang of langs) for (const path of ['/kiosk', '/', '/login']) await looksAt(page, path, lang)
})

async function looksAt(page: Page, path: string, lang: Lang): Promise<void> {
  await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
  await readable(page)
  await accessible(page)
}
