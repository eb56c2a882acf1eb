import { cursorAt, pageOf, pageSize } from '../../db/cursor.ts'
import type { MineRow } from '../../db/lists.ts'
import { kindOf, kinds } from '../../kinds/index.ts'
import { waitedNow } from '../../kinds/standing/waited.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { yuan } from '../../rules/money.ts'
import { Due, StatusTag } from '../../ui/application/status.tsx'
import { dotted } from '../../ui/dotted.ts'
import { useSay } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import { applicationWords } from '../../words/application.ts'
import { common } from '../../words/common.ts'
import type { Said } from '../../words/lang.ts'
import { type Filter, filterOf, type Listing, statusTitles } from './filter.ts'
import { listWords } from './words.ts'

export const list = new Hono<Listing>()

list.get(paths.applications, async (c) => {
  const rows = await c.var.rows
  const filter = filterOf(c)
  const first = rows.length === 0 && Object.values(filter).every((wanted) => !wanted)
  return page(c, common.myApplications, first ? <FirstTime /> : <List rows={rows} filter={filter} />)
})

/** Nothing filed yet: what this is for, and where to begin. */
const FirstTime = () => {
  const say = useSay()
  return (
    <>
      <h1>{say(applicationWords.guideTitle)}</h1>
      <p class="lead">{say(applicationWords.guideLead)}</p>
      <p class="actions">
        <a class="button" href={paths.newPreservation}>
          {say(listWords.applyNow)}
        </a>
        <a class="button quiet" href={paths.newGuarantee}>
          {say(listWords.guaranteeFirst)}
        </a>
      </p>
    </>
  )
}

const List = ({ rows, filter }: { rows: MineRow[]; filter: Filter }) => {
  const say = useSay()
  const { shown, last } = pageOf(rows, pageSize)
  return (
    <>
      <h1>{say(common.myApplications)}</h1>
      <p class="actions">
        <a class="button" href={paths.newPreservation}>
          {say(applicationWords.newPreservation)}
        </a>
        <a class="button quiet" href={paths.newGuarantee}>
          {say(listWords.newGuarantee)}
        </a>
      </p>
      <Search filter={filter} />
      {shown.length === 0 && (
        <p class="lead">
          {say(listWords.noneFound)} <a href={paths.applications}>{say(listWords.showAll)}</a>
        </p>
      )}
      {shown.map((row) => (
        <Row row={row} />
      ))}
      {last && (
        <a href={`${paths.applications}?${query(filter, cursorAt(last.createdAt, last))}`}>
          {say(applicationWords.older)}
        </a>
      )}
    </>
  )
}

const query = ({ kind, status, text }: Filter, after: string) =>
  new URLSearchParams({ ...(kind && { kind }), ...(status && { status }), ...(text && { q: text }), after }).toString()

const Search = ({ filter }: { filter: Filter }) => {
  const say = useSay()
  return (
    <form method="get" action={paths.applications} class="row search" role="search">
      <input
        type="search"
        name="q"
        value={filter.text}
        aria-label={say(applicationWords.filter)}
        placeholder={say(applicationWords.filter)}
      />
      <Choice name="kind" all={listWords.anyKind} among={kindTitles} chosen={filter.kind} />
      <Choice name="status" all={listWords.anyStatus} among={[...statusTitles]} chosen={filter.status} />
      <button type="submit" class="quiet">
        {say(common.search)}
      </button>
    </form>
  )
}

const kindTitles = Object.values(kinds).map(({ slug, title }): Titled => [slug, [title]])

type Titled = readonly [slug: string, titles: readonly Said[]]
type ChoiceProps = { name: string; all: Said; among: readonly Titled[]; chosen?: string }

const Choice = ({ name, all, among, chosen }: ChoiceProps) => {
  const say = useSay()
  return (
    <select name={name} aria-label={say(all)}>
      <option value="">{say(all)}</option>
      {among.map(([slug, titles]) => (
        <option value={slug} selected={chosen === slug}>
          {[...new Set(titles.map((title) => say(title)))].join(' / ')}
        </option>
      ))}
    </select>
  )
}

const Row = ({ row }: { row: MineRow }) => {
  const say = useSay()
  const kind = kindOf(row)
  const { edits } = kind.statuses[row.status]!
  const waited = waitedNow(kind, row, Date.now())
  return (
    <article class="card">
      <h2>
        <a href={paths.application(row.id)}>{row.about || say(applicationWords.untitled)}</a>
      </h2>
      <p>
        <StatusTag kind={kind} status={row.status} waited={waited} /> <b>{say(applicationWords.waiting[waited])}</b>{' '}
        <Due row={row} />
        {row.left > 0 && edits && <small> · {say(listWords.leftSome)}</small>}
      </p>
      <p class="hint">
        {dotted([say(kind.title), row.amount !== null && `¥${yuan(row.amount)}`])}
        {row.number && [' · ', <span class="whole">{row.number}</span>]}
      </p>
    </article>
  )
}
