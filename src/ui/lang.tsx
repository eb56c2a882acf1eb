import { createContext, useContext } from 'hono/jsx'
import { type Lang, type Places, type Said, say } from '../words/lang.ts'

export const LangContext = createContext<Lang>('zh')
export const useLang = () => useContext(LangContext)

/** Says it in the reader's language; for attributes and for text alike. */
export function useSay() {
  const lang = useLang()
  return (said: Said, filled?: Places) => say(lang, said, filled)
}

export const T = ({ of, with: filled }: { of: Said; with?: Places }) => <>{useSay()(of, filled)}</>
