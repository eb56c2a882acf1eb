import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { Visit } from '../../visit.ts'
import type { Said } from '../../words/lang.ts'
import { agreementText, agreementTitle, agreementVersionSaid } from './agreement-text.ts'
import { agreementVersion } from './agreement-version.ts'

export const agreement = new Hono<Visit>()

agreement.get(paths.agreement, (c) =>
  page(
    c,
    agreementTitle,
    <>
      <h1>
        <T of={agreementTitle} />
      </h1>
      <p class="hint">
        <T of={agreementVersionSaid} with={{ version: agreementVersion }} />
      </p>
      {agreementText.map(([title, ...paragraphs]: readonly Said[]) => (
        <>
          {title && (
            <h2>
              <T of={title} />
            </h2>
          )}
          {paragraphs.map((paragraph) => (
            <p>
              <T of={paragraph} />
            </p>
          ))}
        </>
      ))}
    </>,
  ),
)
