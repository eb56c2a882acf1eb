import type { Application } from '../application.ts'
import { courtName } from '../db/names.ts'
import { snapshotIn } from '../kinds/told.ts'
import { sha256Hex } from '../privacy/bytes.ts'
import { namesOf } from '../steps/parties/named.ts'
import { onPaper } from '../steps/signed.ts'
import { originOf } from './foot.ts'
import { application as compose } from './forms/application.ts'
import { sectionsOf } from './of-application.ts'
import { loadFont } from './page/font.ts'
import { render } from './page/render.ts'
import { titleOf } from './titles.ts'

/**
 * The application on paper, not issued and not numbered by us: the applicant signs it and hands it in. It asks the court
 * for preservation, also where an insurer is to see it first.
 */
export async function printApplication(env: Env, application: Application, at: number) {
  const sections = sectionsOf({ ...application, answers: onPaper(application.answers) })
  const snapshot = snapshotIn(application.history)
  const input = {
    title: titleOf('application').zh,
    court: courtName(application),
    applicants: namesOf(application.answers.applicants),
    sections,
    submittedAt: application.submittedAt ?? at,
    snapshotSha256: snapshot ?? (await sha256Hex(new TextEncoder().encode(JSON.stringify(sections)))),
  }
  const composed = compose(input, { number: application.number ?? '（未提交）', at })
  const check = { url: originOf(env), lines: [application.number ?? ''] }
  return render({ ...composed, at, check }, await loadFont(env.ASSETS))
}
