import { createContext, useContext } from 'hono/jsx'
import { type Lang, type Said, say } from '../words/lang.ts'

export const LangContext = createContext<Lang>('zh')
export const useLang = () => useContext(LangContext)

type Filled = Record<string, string | number>

/** Says it in the reader's language; for attributes and for text alike. */
export function useSay() {
  const lang = useLang()
  return (said: Said, filled?: Filled) => say(lang, said, filled)
}

export const T = ({ of, with: filled }: { of: Said; with?: Filled }) => <>{useSay()(of, filled)}</>
