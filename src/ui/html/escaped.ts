import { html } from 'hono/html'

/** Most texts hold nothing that has to be. */
export const escaped = (text: string): string => (/[&<>'"]/.test(text) ? String(html`${text}`) : text)
