import type { Page } from 'playwright-core'

// What Chrome 49 knows; whatever is not named here is new to it.
const side = '(-(top|right|bottom|left))?'
const properties = new RegExp(
  `^(color|cursor|display|position|top|right|bottom|left|z-index|float|clear|order|content|opacity|visibility|resize|fill|(min-|max-)?(width|height)|(margin|padding)${side}|border${side}(-(width|style|color))?|border-(radius|collapse|spacing)|outline(-(width|style|color|offset))?|background(-(color|image|position|size|repeat))?|box-(sizing|shadow)|flex(-(grow|shrink|basis|wrap|flow|direction))?|justify-content|align-(items|self|content)|font(-(family|size|style|weight))?|line-height|letter-spacing|text-(align|decoration|indent|transform|overflow)|vertical-align|white-space|word-(break|wrap)|overflow(-wrap|-x|-y)?|list-style(-type)?|counter-(reset|increment)|caption-side|table-layout|page-break-(before|after|inside))$`,
)
const calls = /^(var|calc|rgba?|hsla?|url|counter|attr)$/
const words =
  /\b(sticky|grid|contents|flow-root|anywhere|clip|revert|(d|s|l)v[hwi]|\d+(ch|cap|lh|rlh))\b|#[\da-f]{8}\b|\bauto-fit\b/
const pseudo =
  /::?(root|hover|focus|active|checked|disabled|empty|before|after|backdrop|(first|last|only)-child|not\((:\w+|[.\w-]+|\[[^\]]*\])\))(?![\w-])/g
const media =
  /^@media (print|screen|(only screen and )?\((min|max)-(width|height): ?[\d.]+(rem|em|px)\))( ?and ?\((min|max)-(width|height): ?[\d.]+(rem|em|px)\))*$/

/** A stylesheet as Chrome 49 takes it: a declaration that it does not know is not there, nor a rule of which it does not know one selector. */
export function asChrome49(css: string): string {
  const block = /(@[^{]+)\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}|([^{}]+)\{([^{}]*)\}/g
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(block, (_, around, inside, selectors, body) => {
    if (around) return media.test(around.trim()) ? `${around}{${asChrome49(inside)}}` : ''
    return selectors.replace(pseudo, '').includes(':') ? '' : `${selectors}{${declarations(body)}}`
  })
}

const declarations = (body: string) =>
  body
    .split(/;(?![^"]*"[^"]*(?:;|$))/)
    .map((one) => one.trim())
    .flatMap((one) => declaration(one) ?? [])
    .join(';')

function declaration(one: string): string | undefined {
  const [, name = '', value = ''] = /^([\w-]+)\s*:\s*(.*)$/s.exec(one) ?? []
  const known = [...value.matchAll(/([\w-]+)\(/g)].every(([, call]) => calls.test(call!)) && !words.test(value)
  // What is only found out when it is used takes the place of what stood there before, and is nothing then.
  if (name.startsWith('--')) return `${name}:${known ? value : 'unheard-of'}`
  if (!properties.test(name)) return undefined
  return known ? `${name}:${value}` : value.includes('var(') ? `${name}:var(--unheard-of)` : undefined
}

/** From now on the browser's pages come with the rules that Chrome 49 would have kept. */
export async function inChrome49(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const kind = route.request().resourceType()
    if (!['document', 'stylesheet'].includes(kind)) return route.continue()
    const response = await route.fetch({ maxRedirects: 0 })
    const { 'content-security-policy': _, ...headers } = response.headers()
    const text = await response.text()
    const body = kind === 'stylesheet' ? asChrome49(text) : text.replace(/(?<=<style>).*?(?=<\/style>)/gs, asChrome49)
    return route.fulfill({ response, headers, body })
  })
}
