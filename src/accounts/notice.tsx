import type { Child } from 'hono/jsx'
import { T } from '../ui/lang.tsx'
import { type PageStatus, page } from '../ui/page.tsx'
import type { Asking } from '../visit.ts'
import { common } from '../words/common.ts'
import type { Said } from '../words/lang.ts'

type Notice = { title: Said; says: Said; kind: 'good' | 'warn'; onward: string; status?: PageStatus; children?: Child }

/** One thing to know, and one way on. */
export const notice = (c: Asking, { title, says, kind, onward, status, children }: Notice) =>
  page(
    c,
    title,
    <>
      <h1>
        <T of={title} />
      </h1>
      <p class={`box ${kind}`} role="status">
        <T of={says} />
      </p>
      {children}
      <p class="actions">
        <a class="button" href={onward}>
          <T of={common.continue} />
        </a>
      </p>
    </>,
    status,
  )
