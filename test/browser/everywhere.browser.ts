import { throwAway } from '../throw-away.ts'
import { found, inABrokenWorld } from './everywhere/broken.ts'
import { Notes } from './everywhere/notes.ts'
import { hasJava } from './everywhere/nu.ts'
import { Onlooker } from './everywhere/onlooker.ts'
import { Routes } from './everywhere/routes.ts'
import { acts, type Scene } from './everywhere/scenes/index.ts'
import { it } from './it.ts'

it('Everybody can use every page of every route in every state, and all of it is valid HTML', async (world) => {
  const server = await throwAway({ entry: `${import.meta.dirname}/everywhere/worker.ts` })
  try {
    const notes = new Notes(await Routes.at(server.url))
    const onlookers = [
      await Onlooker.at(world, server.url, notes),
      await Onlooker.at(world, server.url, notes),
    ] as const
    for (const lanes of await acts(server, [onlookers[0].take, onlookers[1].take]))
      await Promise.all(lanes.map((scenes) => play(scenes, notes)))
    const problems = await notes.all()
    if (problems.length) throw new Error(problems.join('\n    '))
  } finally {
    await server.stop()
  }
})

/** What one scene could not come to keeps no other from being played. */
async function play(scenes: Scene[], notes: Notes) {
  for (const [name, scene] of scenes)
    await scene().catch((error) => notes.wrong(`“${name}” ends before its end: ${error}`))
}

it('Whatever may be wrong with a page is found', async (world) => {
  const notes = new Notes(new Routes(['GET /broken', 'GET /unseen']))
  const { take } = await Onlooker.at(inABrokenWorld(world), world.url, notes)
  await take({ name: 'broken', at: '/broken', by: {} })
  const problems = (await notes.all()).join('\n')
  const java = await hasJava()
  const overlooked = found.filter((one) => !one.test(problems) && (java || !one.source.startsWith('error')))
  if (overlooked.length) throw new Error(`${overlooked.join(', ')} not in\n${problems}`)
})
