import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

/** One request that a page has sent. */
export interface SentRequest {
  /** The GraphQL operation's name, or the path of anything else. */
  readonly name: string
  readonly body: string
}

/** A page in the browser, with everything that it asked for and complained about. */
export interface WatchedPage {
  readonly page: Page
  readonly requests: SentRequest[]
  /** Console errors and warnings, and uncaught exceptions. The test fails if any is left at its end. */
  readonly problems: string[]
  /** GraphQL requests so far, by name. */
  operations(name?: string): SentRequest[]
  /** Keeps a picture under `test-output/browser/`. */
  picture(name: string, options?: { fullPage?: boolean }): Promise<void>
}

const pictures = resolve(import.meta.dirname, '../../../test-output/browser')

/** Opens an empty page that is closed at the end of the test. */
export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const requests: SentRequest[] = []
  const problems: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    const { pathname } = new URL(request.url())
    const operation = pathname === '/graphql' ? /(?:query|mutation) (\w+)/.exec(body)?.[1] : undefined
    requests.push({ name: operation ?? pathname, body })
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  onTestFinished(async () => {
    await context.close()
    expect(problems).toEqual([])
  })
  return {
    page,
    requests,
    problems,
    operations: (name) =>
      requests.filter((request) => (name ? request.name === name : !request.name.startsWith('/'))),
    async picture(name, { fullPage = false } = {}) {
      mkdirSync(pictures, { recursive: true })
      await page.screenshot({ path: `${pictures}/${name}.png`, fullPage })
    },
  }
}

/** Whether anything reaches out of the page to the right. */
export function isWiderThanScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}
