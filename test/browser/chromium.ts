import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = names.map((name) => `/usr/bin/${name}`)
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The machine's own Chromium, or nothing where there is none. */
export const openChromium = async (): Promise<Browser | undefined> => {
  const executablePath = [process.env.CHROMIUM, ...places, mac].find((path) => path && existsSync(path))
  return executablePath ? chromium.launch({ executablePath, args: quiet }) : undefined
}
