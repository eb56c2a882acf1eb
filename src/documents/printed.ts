import type { Application } from '../application.ts'
import { courtName } from '../db/names.ts'
import { sha256Hex } from '../privacy/bytes.ts'
import { namesOf } from '../steps/parties/named.ts'
import { originOf } from './foot.ts'
import { application as compose } from './forms/application.ts'
import { sectionsOf } from './of-application.ts'
import { loadFont } from './page/font.ts'
import { render } from './page/render.ts'

/** The application on paper, not issued and not numbered by us: the applicant signs it and hands it in. */
export async function printApplication(env: Env, application: Application, at: number) {
  const sections = sectionsOf(application)
  const snapshot = application.history.findLast(({ told }) => typeof told.snapshot === 'string')?.told.snapshot
  const input = {
    title: `${application.kind.title.zh}书`,
    court: courtName(application),
    applicants: namesOf(application.answers.applicants),
    sections,
    submittedAt: application.submittedAt ?? at,
    snapshotSha256: snapshot ? String(snapshot) : await sha256Hex(new TextEncoder().encode(JSON.stringify(sections))),
  }
  const composed = compose(input, { number: application.number ?? '（未提交）', at })
  const check = { url: originOf(env), lines: [application.number ?? ''] }
  return render({ ...composed, at, check }, await loadFont(env.ASSETS))
}
