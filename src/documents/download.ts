import type { IssuedRow } from '../db/documents.ts'
import { send } from '../files/send.ts'
import { titleOf } from './titles.ts'

/** The document as a download, or null where its file is gone. */
export const sendDocument = (env: Env, { kind, number, key }: IssuedRow, request: Request) =>
  send(env.FILES, { key, name: `${titleOf(kind).zh} ${number}.pdf`, type: 'application/pdf' }, request)
