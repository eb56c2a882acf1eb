export type PrinterState = 'ready' | 'out_of_paper' | 'jammed' | 'off' | 'unknown'
export type Report = { state: 'printed' } | { state: 'failed'; printer: PrinterState }

/** The line to the service; every call may fail, and be made again. */
export type Line = {
  /** Says how the printer is; what waits to be printed. */
  beats: (printer: PrinterState) => Promise<string[]>
  /** Null where nobody waits for it any more. */
  fetches: (paper: string) => Promise<Uint8Array | null>
  tells: (paper: string, report: Report) => Promise<void>
}

type Ask = (address: string, init: RequestInit) => Promise<Response>

export const paperName = (paper: string): string => {
  const [, name] = /^\/kiosk\/printer\/([\w-]{1,64})$/.exec(paper) ?? []
  if (!name) throw new Error(`${paper} is no address of a paper`)
  return name
}

export function connectPrinter(origin: string, key: string, ask: Ask = fetch): Line {
  const headers = { authorization: `Bearer ${key}` }
  const send = (path: string, body: unknown) => call(path, { method: 'POST', body: JSON.stringify(body) })

  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await ask(`${origin}${path}`, { ...init, headers, signal: AbortSignal.timeout(30_000) })
    if (answer.status === 401) throw new Error('The key is not known any more: give a new one-time code.')
    if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`)
    return answer
  }

  return {
    async beats(printer) {
      const answer = await send('/kiosk/printer', { printer })
      return ((await answer.json()) as { prints: string[] }).prints
    },
    async fetches(paper) {
      const answer = await call(paper)
      const file = new Uint8Array(await answer.arrayBuffer())
      return answer.ok ? file : null
    },
    // It may have heard it before: 409 says that it has nothing more to hear of this paper.
    async tells(paper, report) {
      await send(paper, report)
    },
  }
}
