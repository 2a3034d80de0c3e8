import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts the browser that `scripts/prepareTests.mjs` has found or installed; `CHROMIUM_PATH` names another. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? usual.find((path) => existsSync(path))
  if (!executablePath) throw new Error('no Chromium: run scripts/prepareTests.mjs, or set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}
