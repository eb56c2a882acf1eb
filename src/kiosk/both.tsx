import { langs, mannerOf, type Said, say } from '../words/lang.ts'

/** For whoever comes next to a terminal, whose language nobody knows yet. */
export const Both = ({ of }: { of: Said }) => (
  <>
    {langs.map((lang, at) => (
      <>
        {at > 0 && <br />}
        <span lang={mannerOf(lang).tag}>{say(lang, of)}</span>
      </>
    ))}
  </>
)
