import { connect } from '../../db/connect.ts'
import { guidanceOf } from '../../db/kiosk/guidance.ts'
import { paths } from '../../paths.ts'
import { ringOf } from '../../privacy/index.ts'
import { Hono } from '../../routing.ts'
import { idleAtKiosk } from '../../session.ts'
import type { Mistakes } from '../../steps/form/step.ts'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import type { Asking, Visit } from '../../visit.ts'
import { common } from '../../words/common.ts'
import { openAccountKey } from '../account-key.ts'
import { type Asked, askedFor, forgetAsked, rememberAsked } from '../codes/asked.ts'
import { codePage, codeRefused } from '../codes/page.tsx'
import { send, unsentPage } from '../codes/send.tsx'
import { codeForm } from '../forms.ts'
import { notice } from '../notice.tsx'
import { signOut } from '../signing-in/in-and-out.ts'
import { mobileOf } from '../vault.ts'
import { Help } from './help.tsx'
import { dataWords as words } from './words.ts'

// Both know every kind of application, which nobody waits for who only signs in.
const exporting = () => import('./export.ts')
const erasing = () => import('./erase.ts')

/** One's own data: a copy of all of it, and the end of it. */
export const data = new Hono<Visit>()

data.get(paths.accountData, async (c) => {
  const help = await guidanceOf(connect(c.env), c.var.person!.accountId, Date.now() - idleAtKiosk)
  return page(
    c,
    words.title,
    <>
      <h1>
        <T of={words.title} />
      </h1>
      <p class="lead">
        <T of={words.lead} />
      </p>
      <h2>
        <T of={words.exportTitle} />
      </h2>
      <p>
        <T of={words.exportSays} />
      </p>
      <div class="actions">
        <a class="button" href={paths.accountExport} data-hx-boost="false">
          <T of={words.download} />
        </a>
      </div>
      {help.length > 0 && <Help records={help} />}
      <h2>
        <T of={words.eraseTitle} />
      </h2>
      <p>
        <T of={words.eraseSays} />
      </p>
      <form method="post" action={paths.accountData} data-hx-boost="false" class="actions">
        <button type="submit" class="danger">
          <T of={words.erase} />
        </button>
        <a href={paths.account}>
          <T of={common.back} />
        </a>
      </form>
    </>,
  )
})

data.get(paths.accountExport, async (c) => {
  const all = await (await exporting()).exportData(c.env, c.var.person!.accountId)
  if (!all) return problem(c, 'notFound')
  c.header('Content-Disposition', 'attachment; filename="baoquan-data.json"')
  c.header('Cache-Control', 'no-store')
  return c.json(all)
})

/** Closing an account takes a code to its number first. */
data.post(paths.accountData, async (c) => {
  const { accountId } = c.var.person!
  const opened = await openAccountKey(c.env, accountId)
  const mobile = opened && (await mobileOf(ringOf(c.env), accountId, opened.account))
  if (!mobile) return problem(c, 'notFound')
  const asked: Asked = { purpose: 'erase', mobile, next: paths.home, proved: accountId }
  const done = await send(c, asked)
  if (!done.ok) return unsentPage(c, done, paths.accountData)
  await rememberAsked(c, asked)
  return c.redirect(paths.accountErasure, 303)
})

data.get(paths.accountErasure, async (c) => {
  const asked = await askedHere(c)
  return asked ? showCode(c, asked) : c.redirect(paths.accountData, 303)
})

data.post(paths.accountErasure, async (c) => {
  const asked = await askedHere(c)
  if (!asked) return c.redirect(paths.accountData, 303)
  const refused = await codeRefused(c, asked, showCode)
  if (refused) return refused
  const done = await (await erasing()).erase(c.env, c.var.person!.accountId)
  forgetAsked(c)
  if (!done.ok) {
    return notice(c, {
      title: words.title,
      says: words.lastAdministrator,
      kind: 'warn',
      onward: paths.accountOrganisations,
      status: 409,
    })
  }
  await signOut(c)
  c.set('person', null)
  return notice(c, {
    title: words.title,
    says: done.kept ? words.erasedKept : words.erased,
    kind: 'good',
    onward: paths.home,
  })
})

async function askedHere(c: Asking): Promise<Asked | null> {
  const asked = await askedFor(c, 'erase')
  return asked?.proved === c.var.person!.accountId ? asked : null
}

const showCode = (c: Asking, asked: Asked, mistakes?: Mistakes) =>
  codePage(c, {
    title: words.eraseTitle,
    lead: words.eraseSays,
    asked,
    form: codeForm,
    action: paths.accountErasure,
    submit: words.eraseConfirm,
    mistakes,
  })
