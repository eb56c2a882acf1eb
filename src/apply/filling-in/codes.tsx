import { connect } from '../../db/connect.ts'
import { searchCodes } from '../../db/courts-and-causes.ts'
import { Hono } from '../../routing.ts'
import type { CodeTable } from '../../steps/form/fields.ts'
import { Found } from '../../ui/form/lookup.tsx'
import { InLang } from '../../ui/lang.tsx'
import type { Visit } from '../../visit.ts'

/** Searches of the code tables: a few hundred bytes an answer. */
export const codes = new Hono<Visit>()

const tables: readonly string[] = ['court', 'cause', 'subject_cause', 'act_cause'] satisfies CodeTable[]

codes.get('/codes/:table', async (c) => {
  const table = c.req.param('table')
  const field = c.req.query('field') ?? ''
  if (!tables.includes(table) || !/^\w{1,30}$/.test(field)) return c.notFound()
  const rows = await searchCodes(
    connect(c.env),
    table as CodeTable,
    c.req.query(`${field}_find`) ?? c.req.query('q') ?? '',
  )
  if (c.req.header('accept')?.includes('application/json')) return c.json({ found: rows })
  return c.html(
    <InLang lang={c.var.lang}>
      <Found name={field} rows={rows} />
    </InLang>,
  )
})
