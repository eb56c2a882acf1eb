import type { ApplicationRow } from '../../db/read.ts'
import type { Kind, Waited } from '../../kinds/kind.ts'
import { atOnce, hurryOf } from '../../kinds/standing/clocks.ts'
import { applicationWords } from '../../words/application.ts'
import { common } from '../../words/common.ts'
import { T, useLang, useSay } from '../lang.tsx'
import { moment } from '../time.ts'

/** Who reads it: the one who applied, or the court. */
export type Reader = 'you' | 'court'

type TagProps = { kind: Kind; status: string; to?: Reader; waited?: Waited }

/** The status as a tag: filled where the reader must act. */
export const StatusTag = ({ kind, status, to = 'you', waited }: TagProps) => {
  const { title, waitsFor } = kind.statuses[status]!
  const whom = waited ?? waitsFor
  return (
    <span class={`tag ${whom === to ? 'you' : whom === 'nobody' ? whom : ''}`}>
      <T of={title} />
    </span>
  )
}

type DueProps = { row: Pick<ApplicationRow, 'dueAt' | 'dueCertain' | 'status' | 'urgent'>; bare?: boolean }

export const Due = ({ row, bare }: DueProps) => {
  const lang = useLang()
  const say = useSay()
  if (row.dueAt === null) return null
  if (atOnce(row)) return <> {say(common.atOnce)}</>
  return (
    <>
      {!bare && (
        <>
          <br />
          {say(row.status === 'in_force' ? applicationWords.expires : common.by)}{' '}
        </>
      )}
      <time datetime={new Date(row.dueAt).toISOString()}>{moment(row.dueAt, lang)}</time>
      {!row.dueCertain && <small> {say(common.provisional)}</small>}
    </>
  )
}

/** That a clock runs faster, since it is urgent. */
export const UrgentTag = ({ kind, row }: { kind: Kind; row: Pick<ApplicationRow, 'status' | 'urgent'> }) =>
  hurryOf(kind, row) ? (
    <span class="tag you">
      <T of={common.urgent} />
    </span>
  ) : null
