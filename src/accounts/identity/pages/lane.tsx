import { type IdentityKind, identitiesOf, isWaiting } from '../../../db/accounts/identities.ts'
import { connect } from '../../../db/connect.ts'
import { codeNamed, searchCodes } from '../../../db/courts-and-causes.ts'
import type { Named } from '../../../db/names.ts'
import { acceptedOf, scans } from '../../../files/allowed.ts'
import { paths } from '../../../paths.ts'
import { Hono } from '../../../routing.ts'
import { type Filled, type Form, type Mistakes, read } from '../../../steps/form/step.ts'
import { FilePicker } from '../../../ui/form/file-picker.tsx'
import { FormPage } from '../../../ui/form/form.tsx'
import { one, readForm } from '../../../ui/form/read-form.ts'
import { T } from '../../../ui/lang.tsx'
import { page } from '../../../ui/page.tsx'
import type { Asking, Visit } from '../../../visit.ts'
import { fill, type Said } from '../../../words/lang.ts'
import { takeKept } from '../../kept.ts'
import { backFrom } from '../../local-path.ts'
import { notice } from '../../notice.tsx'
import { rememberWanted } from '../../signing-in/wanted.ts'
import { WayBack, withBack } from '../../way-back.tsx'
import type { Details } from '../details.ts'
import { askCourt } from '../lane.ts'
import { documentsForm, lawyerForm, organisationForm } from './forms.ts'
import { words } from './words.ts'

type Lane = { path: string; kind: IdentityKind; form: Form; lead: Said; papers: Said }

const lanes: Lane[] = [
  {
    path: paths.identityDocuments,
    kind: 'person',
    form: documentsForm,
    lead: words.documentsLead,
    papers: words.papers,
  },
  {
    path: paths.identityLawyer,
    kind: 'lawyer',
    form: lawyerForm,
    lead: words.lawyerLead,
    papers: words.lawyerPapers,
  },
  {
    path: paths.identityOrganisation,
    kind: 'organisation',
    form: organisationForm,
    lead: words.organisationLead,
    papers: words.organisationPapers,
  },
]
const mostPapers = 4

/** What a person hands in for a court to check by hand. */
export const lane = new Hono<Visit>()

for (const at of lanes) {
  lane.get(at.path, async (c) => {
    if (!allowed(c, at)) return personFirst(c, true)
    return (await waits(c, at)) ? waitsAlready(c, at) : show(c, at, { values: (await takeKept(c)) ?? undefined })
  })
  lane.post(at.path, async (c) => {
    if (!allowed(c, at)) return personFirst(c)
    const sent = await readForm(c)
    if (sent instanceof Response) return sent
    if (one(sent.given, 'find')) return show(c, at, { values: sent.given, found: await courts(c, sent.given) })
    const heard = read(at.form, sent.given)
    const files = sent.files.papers ?? []
    const mistakes = { ...(heard.ok ? {} : heard.mistakes), ...wrongPapers(files) }
    if (!heard.ok || Object.keys(mistakes).length) return show(c, at, { values: sent.given, mistakes })
    const { court, ...details } = heard.value as Details & { court: string }
    if (!(await codeNamed(connect(c.env), 'court', court)))
      return show(c, at, { values: heard.value, mistakes: { court: words.courtUnknown } })
    const { accountId, name } = c.var.person!
    const named = at.kind === 'lawyer' ? { ...details, name: name ?? '' } : details
    const asked = await askCourt(c.env, { accountId, kind: at.kind, court, details: named as Details, papers: files })
    if (asked.ok) return c.redirect(withBack(paths.identity, backFrom(c)), 303)
    if (asked.because === 'waiting') return waitsAlready(c, at)
    return show(c, at, { values: heard.value, mistakes: { papers: inFile(asked.name, asked.says) } })
  })
}

const allowed = (c: Asking, { kind }: Lane) => kind === 'person' || c.var.person!.verified

/** Whoever comes to look is led here again once that is done; what was sent here is not. */
function personFirst(c: Asking, again = false) {
  if (again) rememberWanted(c, withBack(c.req.path, backFrom(c)))
  return notice(c, { title: words.title, says: words.firstPerson, kind: 'warn', onward: paths.identity, status: 403 })
}

/** Whether one of its kind is before a court, so that nobody fills in another for nothing. */
const waits = async (c: Asking, { kind }: Lane) =>
  (await identitiesOf(connect(c.env), c.var.person!.accountId)).some((one) => one.kind === kind && isWaiting(one))

const waitsAlready = (c: Asking, { form }: Lane) =>
  notice(c, {
    title: form.title,
    says: words.alreadyWaiting,
    kind: 'warn',
    onward: withBack(paths.identity, backFrom(c)),
    status: 409,
  })

const courts = async (c: Asking, given: Filled) => ({
  court: await searchCodes(connect(c.env), 'court', String(given.court_find ?? '')),
})

const wrongPapers = (files: File[]): Mistakes =>
  files.length === 0 ? { papers: words.papersMissing } : files.length > mostPapers ? { papers: words.papersMany } : {}

const inFile = (name: string, wrong: Said) => fill({ zh: '{name}：{wrong}', en: '{name}: {wrong}' }, { name, wrong })

type Shown = { values?: Filled; mistakes?: Mistakes; found?: Record<string, readonly Named[]> }

async function show(c: Asking, { form, path, lead, papers }: Lane, { values, mistakes, found }: Shown = {}) {
  const chosen = values?.court ? await codeNamed(connect(c.env), 'court', String(values.court)) : null
  return page(
    c,
    form.title,
    <>
      <h1>
        <T of={form.title} />
      </h1>
      <p class="lead">
        <T of={lead} />
      </p>
      <WayBack to={backFrom(c)} />
      <FormPage
        form={form}
        action={withBack(path, backFrom(c))}
        values={values}
        mistakes={mistakes}
        names={chosen ? [chosen] : []}
        found={found}
        submit={<T of={words.handIn} />}
        multipart
        whole
      >
        <FilePicker
          name="papers"
          label={papers}
          hint={words.papersHint}
          mistake={mistakes?.papers}
          accept={acceptedOf(scans)}
          multiple
        />
      </FormPage>
    </>,
    mistakes ? 422 : 200,
  )
}
