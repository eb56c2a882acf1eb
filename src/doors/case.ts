import { casePage } from '../apply/case/case.tsx'
import { copy } from '../apply/case/copy.tsx'
import { documents } from '../apply/case/documents.tsx'
import { askForPapers } from '../apply/case/papers.ts'
import { letterRoutes } from '../apply/guarantee/letter.tsx'
import { own } from '../apply/own.ts'
import { preview } from '../apply/preview.tsx'
import { paths } from '../paths.ts'
import { toOwn } from './own-application.ts'

export const app = toOwn(own(documents, letterRoutes, preview, copy, casePage), (app) =>
  app.get(paths.application(':id'), askForPapers),
)
