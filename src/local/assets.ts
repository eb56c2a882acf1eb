import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWords } from '../words/build.ts'

// What is served but comes from packages is copied in, not committed. Quick when there is nothing to do.
const root = fileURLToPath(new URL('../..', import.meta.url))
const packages = `${root}node_modules`
const folders = { script: `${root}static`, font: `${root}static/fonts` }

const copies = [
  {
    from: `${packages}/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf`,
    to: `${folders.font}/NotoSerifSC_400Regular.ttf`,
  },
]

const size = (file: string) => statSync(file, { throwIfNoEntry: false })?.size

/** A package's file never changes under one version, so its size tells whether the copy is whole. */
function copy({ from, to }: { from: string; to: string }) {
  if (size(from) === size(to)) return
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
  console.log(`static/${to.slice(folders.script.length + 1)}`)
}

function removeStale(folder: string, ours: RegExp) {
  const kept = copies.map(({ to }) => basename(to))
  for (const name of readdirSync(folder)) {
    if (ours.test(name) && !kept.includes(name)) rmSync(`${folder}/${name}`)
  }
}

for (const each of copies) copy(each)
removeStale(folders.font, /\.ttf$/)

buildWords()
const { buildClient } = await import('./build.ts')
await buildClient(`${folders.script}/built`)
