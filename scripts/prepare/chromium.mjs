import { existsSync } from 'node:fs'
import { installPackages } from './apt.mjs'
import { say, Stop } from './say.mjs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser that the browser tests start: `CHROMIUM_PATH` if set, else the first that is installed; undefined if none. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (!existsSync(chosen)) throw new Stop(`CHROMIUM_PATH names ${chosen}, and there is no such file.`)
    return chosen
  }
  return known.find((path) => existsSync(path))
}

/** Finds Chromium, or installs it with apt where we may. */
export async function prepareChromium() {
  const found = findChromium()
  if (found) return say(`  Chromium: ${found}`)
  say('  Chromium: not found, installing it with apt (about 110 MB) …')
  await installPackages(['chromium'], 'Chromium, which the browser tests start')
  const installed = findChromium()
  if (!installed)
    throw new Stop(
      'apt installed chromium, but none of its usual paths exists. Set CHROMIUM_PATH to its binary.',
    )
  say(`  Chromium: ${installed}`)
}
