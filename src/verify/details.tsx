import type { Child } from 'hono/jsx'
import type { IssuedRow } from '../db/documents.ts'
import { titleOf } from '../documents/kinds.ts'
import { paths } from '../paths.ts'
import { T, useLang } from '../ui/lang.tsx'
import { moment } from '../ui/time.ts'
import { type Said, say } from '../words/lang.ts'
import { words } from './words.ts'

/** What may be told of a document to whoever holds it: no names, no identity numbers. */
export const Details = ({ document, now }: { document: IssuedRow; now?: Said }) => {
  const lang = useLang()
  return (
    <>
      <dl>
        <Fact label={words.kind}>{say(lang, titleOf(document.kind))}</Fact>
        <Fact label={words.number}>{document.number}</Fact>
        <Fact label={words.issuer}>{document.issuer}</Fact>
        <Fact label={words.issuedAt}>{moment(document.issuedAt, lang)}</Fact>
        {document.facts.map(({ label, value }) => (
          <Fact label={label}>{value}</Fact>
        ))}
        {now && <Fact label={words.liveState}>{say(lang, now)}</Fact>}
        <Fact label={words.hash}>{document.sha256}</Fact>
      </dl>
      <details>
        <summary>
          <T of={words.signature} />
        </summary>
        <p>
          <T of={words.signatureSays} with={{ address: paths.jwks }} />
        </p>
        <dl>
          <Fact label={words.signature}>{document.signature}</Fact>
        </dl>
      </details>
    </>
  )
}

const Fact = ({ label, children }: { label: Said; children?: Child }) => (
  <div>
    <dt>
      <T of={label} />
    </dt>
    <dd>{children}</dd>
  </div>
)
