import { accountById, setMobile } from '../../db/accounts/accounts.ts'
import { connect } from '../../db/connect.ts'
import { endEverywhere } from '../../db/kiosk/handovers.ts'
import { paths } from '../../paths.ts'
import { blindIndex, maskMobile, ringOf, unwrapDataKey } from '../../privacy/index.ts'
import { Hono } from '../../routing.ts'
import { type Filled, type Mistakes, read } from '../../steps/form/step.ts'
import { FormPage } from '../../ui/form/form.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { Asking, Visit } from '../../visit.ts'
import { common } from '../../words/common.ts'
import { type Asked, askedFor, forgetAsked, rememberAsked } from '../codes/asked.ts'
import { codeMinutes } from '../codes/codes.ts'
import { wrongCode } from '../codes/page.tsx'
import { send, unsentPage } from '../codes/send.tsx'
import { bothCodesForm, newCodeForm, newMobileForm } from '../forms.ts'
import { signIn } from '../signing-in/in-and-out.ts'
import { rememberDevice } from '../signing-in/known-device.ts'
import { findByMobile } from '../signing-in/open-account.ts'
import { tellOwner } from '../tell-owner.ts'
import { mobileOf, sealMobile } from '../vault.ts'
import { words as entryWords } from '../words.ts'
import { accountWords as words } from './words.ts'

/** A new number is taken only with a code from each: the old one and the new. */
export const changeMobile = new Hono<Visit>()

changeMobile.get(paths.accountMobile, (c) => show(c))

changeMobile.post(paths.accountMobile, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(newMobileForm, sent.given)
  if (!heard.ok) return show(c, sent.given, heard.mistakes)
  const mobile = String(heard.value.mobile)
  const old = await ownMobile(c)
  if (!old || old === mobile) return show(c, heard.value, { mobile: words.sameMobile })
  const asked = { purpose: 'new-mobile' as const, mobile, next: paths.account }
  for (const one of [{ ...asked, purpose: 'old-mobile' as const, mobile: old }, asked]) {
    const done = await send(c, one)
    if (!done.ok) return unsentPage(c, done, paths.accountMobile)
  }
  await rememberAsked(c, asked)
  return c.redirect(paths.accountMobileCode, 303)
})

changeMobile.get(paths.accountMobileCode, async (c) => {
  const asked = await askedFor(c, 'new-mobile')
  return asked ? showCodes(c, asked) : c.redirect(paths.accountMobile, 303)
})

changeMobile.post(paths.accountMobileCode, async (c) => {
  const asked = await askedFor(c, 'new-mobile')
  const old = await ownMobile(c)
  if (!asked || !old) return c.redirect(paths.accountMobile, 303)
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(formFor(c, asked), sent.given)
  if (!heard.ok) return showCodes(c, asked, heard.mistakes)
  if (!isProved(c, asked)) {
    const oldCode = await wrongCode(c, { purpose: 'old-mobile', mobile: old }, heard.value.oldCode)
    if (oldCode) return showCodes(c, asked, { oldCode })
  }
  // A code is good once; a slip in the second must not cost the first again.
  const proved = { ...asked, proved: c.var.person!.accountId }
  await rememberAsked(c, proved)
  const newCode = await wrongCode(c, { purpose: 'new-mobile', mobile: asked.mobile }, heard.value.newCode)
  if (newCode) return showCodes(c, proved, { newCode })
  if (!(await change(c, asked.mobile))) return show(c, { mobile: asked.mobile }, { mobile: words.mobileTaken })
  tellOwner(c, old, words.toldMobile)
  forgetAsked(c)
  return c.redirect(paths.account, 303)
})

const isProved = (c: Asking, { proved }: Asked) => proved === c.var.person!.accountId
const formFor = (c: Asking, asked: Asked) => (isProved(c, asked) ? newCodeForm : bothCodesForm)

/** Every other session ends: the old number may have been changed because it fell into other hands. */
async function change(c: Asking, mobile: string): Promise<boolean> {
  const { accountId } = c.var.person!
  const [db, ring] = [connect(c.env), ringOf(c.env)]
  const row = await accountById(db, accountId)
  const key = row?.dataKey && (await unwrapDataKey(ring, row.dataKey))
  if (!key || (await findByMobile(c.env, mobile))) return false
  const sealed = await sealMobile(key, accountId, mobile)
  const done = await setMobile(db, accountId, {
    mobileIndex: await blindIndex(ring, 'mobile', mobile),
    mobileSealed: sealed,
  })
  if (!done) return false
  await db.batch(endEverywhere(db, accountId, Date.now()))
  await signIn(c, accountId)
  await rememberDevice(c, mobile)
  return true
}

async function ownMobile(c: Asking): Promise<string | null> {
  const row = await accountById(connect(c.env), c.var.person!.accountId)
  return row && mobileOf(ringOf(c.env), row.id, row)
}

const show = (c: Asking, values?: Filled, mistakes?: Mistakes) =>
  page(
    c,
    words.changeMobile,
    <>
      <h1>
        <T of={words.changeMobile} />
      </h1>
      <p class="lead">
        <T of={words.changeMobileLead} />
      </p>
      <FormPage
        form={newMobileForm}
        action={paths.accountMobile}
        values={values}
        mistakes={mistakes}
        submit={<T of={entryWords.sendCode} />}
        beside={
          <a href={paths.account}>
            <T of={common.back} />
          </a>
        }
        whole
      />
    </>,
    mistakes ? 422 : 200,
  )

async function showCodes(c: Asking, asked: Asked, mistakes?: Mistakes) {
  const old = (await ownMobile(c)) ?? ''
  const sentTo = { old: maskMobile(old), new: maskMobile(asked.mobile), minutes: codeMinutes }
  return page(
    c,
    words.changeMobile,
    <>
      <h1>
        <T of={words.changeMobile} />
      </h1>
      <p>
        <T of={words.codesSent} with={sentTo} />{' '}
        <a href={paths.accountMobile}>
          <T of={entryWords.otherNumber} />
        </a>
      </p>
      <FormPage
        form={formFor(c, asked)}
        action={paths.accountMobileCode}
        mistakes={mistakes}
        submit={<T of={common.continue} />}
        whole
      />
    </>,
    mistakes ? 422 : 200,
  )
}
