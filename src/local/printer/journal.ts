import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { paperName, type Report } from './line.ts'

/** How far a paper has come; a report is what the service has yet to be told. */
export type Known = 'fetching' | 'printing' | Report

/** What is known of each paper, on disk before anything is done about it. */
export type Journal = {
  all: () => Promise<[paper: string, known: Known][]>
  write: (paper: string, known: Known) => Promise<void>
  forget: (paper: string) => Promise<void>
}

export async function journalIn(folder: string): Promise<Journal> {
  const journal = `${folder}/journal`
  await mkdir(journal, { recursive: true, mode: 0o700 })
  const file = (paper: string) => `${journal}/${paperName(paper)}.json`
  return {
    async all() {
      const files = (await readdir(journal)).filter((name) => name.endsWith('.json'))
      return Promise.all(files.map(async (name) => JSON.parse(await readFile(`${journal}/${name}`, 'utf8'))))
    },
    async write(paper, known) {
      const fresh = await open(`${file(paper)}.fresh`, 'w', 0o600)
      await fresh.writeFile(JSON.stringify([paper, known]))
      await fresh.sync()
      await fresh.close()
      await rename(`${file(paper)}.fresh`, file(paper))
    },
    forget: (paper) => rm(file(paper), { force: true }),
  }
}
