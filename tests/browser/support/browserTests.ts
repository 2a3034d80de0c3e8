import { startServer, type TestServer } from '@x/test-kit'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { builtDashboard } from './builtDashboard.ts'
import { launchChromium } from './chromium.ts'

/** What every file of browser tests shares: one browser, and one server that serves the run page. */
export interface BrowserTests {
  browser: Browser
  server: TestServer
  /** The folder of the built page, for servers of a test's own. */
  dashboard: string
}

/** Starts browser and server before the tests of a file. */
export function browserTests(): BrowserTests {
  const made = {} as BrowserTests
  beforeAll(async () => {
    made.dashboard = await builtDashboard()
    made.browser = await launchChromium()
    made.server = await startServer({ port: 0, dashboard: made.dashboard }, afterAll)
  })
  afterAll(() => made.browser.close())
  return made
}
