import { atHand } from '../../at-hand.ts'
import { connect } from '../../db/connect.ts'
import { documentById } from '../../db/documents.ts'
import { sendDocument } from '../../documents/download.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { problem } from '../../ui/problem.ts'
import type { Mine } from '../load.ts'

export const documents = new Hono<Mine>()

documents.get('/:id/documents/:document', async (c) => {
  const mine = await documentById(connect(c.env), c.var.application.id, c.req.param('document'))
  return (mine && (await sendDocument(c.env, mine, c.req.raw))) ?? problem(c, 'notFound')
})

const printing = atHand(() => import('../../documents/printed.ts'))

/** The application as a paper to be signed, made from the answers as they stand. */
documents.get('/:id/printed', async (c) => {
  const { printApplication } = await printing()
  const bytes = await printApplication(c.env, c.var.application, Date.now())
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent('保全申请书.pdf')}`,
  })
})

export const documentHref = (application: string) => (document: string) => paths.document(application, document)
