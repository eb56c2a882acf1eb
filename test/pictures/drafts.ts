import { leftWords } from '../../src/apply/half-filled/words.ts'
import { openingWords } from '../../src/apply/opening/words.ts'
import { journeyOf } from '../../src/kinds/journey/index.ts'
import type { Kind } from '../../src/kinds/kind.ts'
import { paths } from '../../src/paths.ts'
import { guaranteeWords } from '../../src/words/guarantee.ts'
import { fillUp, uploadAll } from '../walk/application.ts'
import { inWords } from '../walk/walker.ts'
import { sendEmpty, type Take } from './camera.ts'
import { type Cast, quietly } from './people.ts'
import { kinds } from './roads.ts'

const begins = {
  preservation: { given: { read: 'yes' }, button: openingWords.create },
  guarantee: { given: {}, button: guaranteeWords.create },
}

/** A draft from its first page to its preview: each form empty, wrong and filled in. */
export async function drafts(cast: Cast, take: Take): Promise<void> {
  for (const kind of Object.values(kinds)) {
    const at = await beginDraft(cast, kind)
    await take({ name: `${kind.slug}-draft-empty`, at, by: cast.me })
    await take({ name: `${kind.slug}-preview-missing`, at: `${at}/preview`, by: cast.me })
    await forms(cast, take, kind, at)
    await leftForNow(cast, take, kind, at)
    await cast.me.own.open(`${at}/edit/${journeyOf(kind)[0]!.slug}`)
    await fillUp(cast.me.own, quietly)
    await take({ name: `${kind.slug}-materials-empty`, at: `${at}/edit/materials`, by: cast.me })
    await uploadAll(cast.me.own)
    await filled(cast, take, kind, at)
  }
}

export async function beginDraft({ me: { own } }: Cast, { slug }: Kind): Promise<string> {
  await own.open(`/${slug}s/new`)
  await own.send(begins[slug].given, inWords(own, begins[slug].button))
  return /\/applications\/\w+/.exec(own.url)![0]
}

const taken = new Set<string>()

/** Both kinds ask some of the same questions. */
async function forms({ me }: Cast, take: Take, kind: Kind, draft: string): Promise<void> {
  for (const step of journeyOf(kind))
    for (const [place, form] of Object.keys(step.forms).entries()) {
      const at = `${draft}/edit/${step.slug}/new?form=${form}`
      const { status, url } = await me.own.open(at)
      // Some steps have a page of their own, to which an address of a form leads.
      if (status !== 200 || !url.endsWith(at)) continue
      const name = `form-${step.slug}-${form}`
      if (taken.has(name)) continue
      taken.add(name)
      if (!place) await take({ name: `${name}-empty`, at, by: me })
      if (!place) await take({ name: `${name}-mistakes`, at, by: { own: me.own }, does: sendEmpty })
      await take({
        name: `${name}-filled`,
        at: `${at}&example=1`,
        by: me,
        looks: name === 'form-basics-basics',
      })
    }
}

/** Forms that were saved for now: found again, in the list of a step, of a draft and of all applications. */
async function leftForNow({ me }: Cast, take: Take, kind: Kind, draft: string): Promise<void> {
  const { slug } = kind
  const later = inWords(me.own, leftWords.later)
  await me.own.open(`${draft}/edit/${journeyOf(kind)[0]!.slug}`)
  await me.own.send({ court_find: '明天再补' }, later)
  await take({ name: `${slug}-left-form`, at: me.own.url, by: me, looks: slug === 'preservation' })
  await me.own.open(`${draft}/edit/applicants/new?form=person`)
  await me.own.send({ name: '王小明' }, later)
  await take({ name: `${slug}-left-entries`, at: `${draft}/edit/applicants`, by: me })
  await take({ name: `${slug}-left-draft`, at: draft, by: me })
  await take({ name: `${slug}-left-list`, at: paths.applications, by: me })
}

async function filled({ me }: Cast, take: Take, kind: Kind, at: string): Promise<void> {
  const { slug } = kind
  for (const step of journeyOf(kind).filter(({ many, slug }) => many || slug === 'materials' || slug === 'insurer'))
    await take({ name: `${slug}-${step.slug}`, at: `${at}/edit/${step.slug}`, by: me, looks: step.slug === 'insurer' })
  await take({ name: `${slug}-preview`, at: `${at}/preview`, by: me, looks: slug === 'preservation' })
  await take({ name: `${slug}-draft-filled`, at, by: me })
  await take({ name: `${slug}-deletion`, at: `${at}/deletion`, by: me })
}
