import type { IssuedRow } from '../db/documents.ts'
import { titleOf } from '../documents/titles.ts'
import { paths } from '../paths.ts'
import { Fact } from '../ui/fact.tsx'
import { T, useLang } from '../ui/lang.tsx'
import { moment } from '../ui/time.ts'
import { type Said, say } from '../words/lang.ts'
import { words } from './words.ts'

/** How what it is about stands today. */
export type Now = { of: Said; says: Said }

/** What may be told of a document to whoever holds it: no names, no identity numbers. */
export const Details = ({ document, now }: { document: IssuedRow; now?: Now }) => {
  const lang = useLang()
  return (
    <>
      <dl>
        <Fact of={words.kind}>{say(lang, titleOf(document.kind))}</Fact>
        <Fact of={words.number}>{document.number}</Fact>
        <Fact of={words.issuer}>{document.issuer}</Fact>
        <Fact of={words.issuedAt}>{moment(document.issuedAt, lang)}</Fact>
        {document.facts.map(({ label, value }) => (
          <Fact of={label}>{value}</Fact>
        ))}
        {now && <Fact of={now.of}>{say(lang, now.says)}</Fact>}
        <Fact of={words.hash}>{document.sha256}</Fact>
      </dl>
      <details>
        <summary>
          <T of={words.signature} />
        </summary>
        <p>
          <T of={words.signatureSays} with={{ address: paths.jwks }} />
        </p>
        <dl>
          <Fact of={words.signature}>{document.signature}</Fact>
        </dl>
      </details>
    </>
  )
}
