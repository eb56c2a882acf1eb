import type { Details } from '../../accounts/identity/details.ts'
import { mobileOf, nameOf } from '../../accounts/vault.ts'
import { accountById } from '../../db/accounts/accounts.ts'
import type { IdentityRow } from '../../db/accounts/identities.ts'
import { organisationByCode } from '../../db/accounts/organisations.ts'
import { connect } from '../../db/connect.ts'
import { maskMobile, maskName, ringOf } from '../../privacy/index.ts'
import { Fact } from '../../ui/fact.tsx'
import { useSay } from '../../ui/lang.tsx'
import { identityWords as words } from './words.ts'

type Asking = { name: string | null; mobile: string | null; known: boolean }

/** Who asks to act for an organisation, and whether it is in our books already: the first of it administers it. */
export async function askerOf(env: Env, { accountId }: IdentityRow, details: Details): Promise<Asking | null> {
  if (!('uscc' in details)) return null
  const [db, ring] = [connect(env), ringOf(env)]
  const [account, known] = await Promise.all([accountById(db, accountId), organisationByCode(db, details.uscc)])
  const [name, mobile] = account
    ? await Promise.all([nameOf(ring, accountId, account), mobileOf(ring, accountId, account)])
    : [null, null]
  return { name, mobile, known: known !== null }
}

export const Asker = ({ name, mobile, known, masked }: Asking & { masked: boolean }) => {
  const say = useSay()
  return (
    <>
      <h2>{say(words.asker)}</h2>
      <dl>
        <Fact of={words.askerName}>{name ? (masked ? maskName(name) : name) : say(words.askerUnchecked)}</Fact>
        {mobile && <Fact of={words.askerMobile}>{masked ? maskMobile(mobile) : mobile}</Fact>}
        <Fact of={words.becomes}>{say(known ? words.becomesHandler : words.becomesAdministrator)}</Fact>
      </dl>
    </>
  )
}
