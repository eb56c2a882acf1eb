import { common } from '../words/common.ts'
import type { Said } from '../words/lang.ts'
import { T, useSay } from './lang.tsx'

/** A label and what is said of it; one that asks has its own mark and takes no colon. */
export const Labelled = ({ label, text }: { label: Said | string; text: Said | string }) => {
  const say = useSay()
  const called = typeof label === 'string' ? label : say(label)
  return <T of={/[?？]$/.test(called) ? common.asked : common.labelled} with={{ label: called, text }} />
}
