import type { Child } from 'hono/jsx'
import type { Said } from '../words/lang.ts'
import { T } from './lang.tsx'

type Props = { head: Said; number?: boolean; children?: Child }

/** A cell of a `compare` table: it says its own head where the screen is too narrow for a table. */
export const Cell = ({ head, number, children }: Props) => (
  <td class={number ? 'n' : undefined}>
    <small class="col">
      <T of={head} />{' '}
    </small>
    {children}
  </td>
)
