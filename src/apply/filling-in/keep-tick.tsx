import { raw } from 'hono/html'
import { keepParty } from '../../accounts/book/book.ts'
import { bookWords } from '../../accounts/book/words.ts'
import { loadApplication } from '../../application.ts'
import { organisationsOf } from '../../db/accounts/organisations.ts'
import { connect } from '../../db/connect.ts'
import { paths } from '../../paths.ts'
import type { Entry, Filled, Step } from '../../steps/form/step.ts'
import { flat } from '../../ui/html/flat.ts'
import { useSay } from '../../ui/lang.tsx'

/** Offered wherever somebody is entered who may be needed again. */
export const KeepTick = ({ step, form, values }: { step: Step; form: string; values?: Filled }) => {
  const ticked = values?.keep === 'yes' && raw(' checked')
  return step.book?.[form] === form
    ? flat`
      <div class="field options"><label><input type=checkbox name=keep value=yes${ticked}>
      ${useSay()(bookWords.keep)}</label></div>`
    : null
}

type Saved = { application: string; step: Step; entry: Entry }

/** Keeps the party just saved. Who acts for organisations is asked first whose book it goes into. */
export async function keptThen(env: Env, accountId: string, { application, step, entry }: Saved): Promise<string> {
  const organisations = await organisationsOf(connect(env), accountId)
  if (organisations.length) return paths.keeping(application, step.slug, entry.id)
  const saved = (await loadApplication(env, application))?.answers[step.slug]?.find(({ id }) => id === entry.id)
  if (saved) await keepParty(env, accountId, { ...saved, organisationId: null })
  return paths.step(application, step.slug)
}
