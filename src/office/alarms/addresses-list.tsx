import type { Waiting } from '../../db/partners/webhooks.ts'
import { paths } from '../../paths.ts'
import { Decision } from '../../ui/form/decision.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { words } from './words.ts'

export const Addresses = ({ waiting }: { waiting: Waiting[] }) => {
  const say = useSay()
  return (
    <>
      <h2>{say(words.addresses)}</h2>
      <p>{say(words.addressesLead)}</p>
      {waiting.map((webhook) => (
        <Address webhook={webhook} />
      ))}
    </>
  )
}

const Address = ({ webhook: { id, partner, url, types, createdAt } }: { webhook: Waiting }) => {
  const [lang, say] = [useLang(), useSay()]
  return (
    <article class="card" id={id}>
      <h3>{partner}</h3>
      <p>
        <code>{url}</code>
      </p>
      <p class="hint">
        {types.includes('*') ? say(words.everything) : types.join(', ')} · {moment(createdAt, lang)}
      </p>
      <Decision action={paths.courtWebhook(id)} yes={words.approve} no={words.turnDown} about={url} />
    </article>
  )
}
