import type { BrowserContext, Page } from 'playwright-core'

/** Listens to a page for what no page may do: break its content policy, throw, or load what is not there. */
export const watch = async (
  context: BrowserContext,
  page: Page,
  problems: string[],
  badLine = false,
): Promise<void> => {
  const note = (problem: string) => problems.push(`${problem} at ${page.url()}`)
  page.on('pageerror', (error) => note(`script error: ${error.message}`))
  // What the browser gives up by itself, since its page has moved on, has not failed.
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    if (!badLine && why !== 'net::ERR_ABORTED') note(`${request.url()} failed: ${why}`)
  })
  // The browser's own audit sees violations with scripts off too.
  const audit = await context.newCDPSession(page)
  audit.on('Audits.issueAdded', ({ issue }) => {
    const details = issue.details.contentSecurityPolicyIssueDetails
    if (details) note(`content policy: ${details.violatedDirective} ${details.blockedURL ?? ''}`)
  })
  await audit.send('Audits.enable')
}
