import { common } from '../words/common.ts'
import type { Said } from '../words/lang.ts'
import { useSay } from './lang.tsx'

/** A label and what is said of it, joined as the language joins them; one that asks has its own mark and takes no colon. */
export function useLabelled() {
  const say = useSay()
  return (label: Said | string, text: Said | string) => {
    const called = typeof label === 'string' ? label : say(label)
    return say(/[?？]$/.test(called) ? common.asked : common.labelled, { label: called, text })
  }
}

export const Labelled = ({ label, text }: { label: Said | string; text: Said | string }) => (
  <>{useLabelled()(label, text)}</>
)
