import type { BrowserContextOptions, Page } from 'playwright-core'

/** In front of what a page is looked at. A terminal stands in a lobby, upright, and dresses its pages itself. */
export const screens = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 900 } },
  kiosk: { viewport: { width: 1080, height: 1920 }, hasTouch: true },
} satisfies Record<string, BrowserContextOptions>

export type Screen = keyof typeof screens

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>
type Look = { screen: Screen; media?: Media; width?: number }

/** How else a page may be looked at: only some pages are, in Chinese, as the colours are the same in any language. */
export const looks: Record<string, Look> = {
  dark: { screen: 'desktop', media: { colorScheme: 'dark' } },
  'dark-phone': { screen: 'phone', media: { colorScheme: 'dark' } },
  contrast: { screen: 'desktop', media: { contrast: 'more' } },
  forced: { screen: 'desktop', media: { forcedColors: 'active', colorScheme: 'dark' } },
  print: { screen: 'desktop', media: { media: 'print' }, width: 794 },
  narrow: { screen: 'phone', width: 320 },
}
