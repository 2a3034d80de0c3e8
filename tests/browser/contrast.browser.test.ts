import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { browserTests } from './support/browserTests.ts'
import { watchedPage } from './support/watchedPage.ts'

const use = browserTests()

/** Text and what it stands on. */
const texts = [
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink', 'warn-wash'],
  ['ink-quiet', 'surface'],
  ['ink-quiet', 'ground'],
  ['ink-quiet', 'sunken'],
  ['accent', 'surface'],
  ['accent', 'ground'],
  ['accent', 'accent-wash'],
  ['on-accent', 'accent'],
  ['live', 'live-wash'],
  ['good', 'good-wash'],
  ['bad', 'bad-wash'],
  ['chart-axis', 'surface'],
  ['accent', 'sunken'],
  ['good', 'sunken'],
  ['bad', 'sunken'],
  ['log-yellow', 'sunken'],
  ['log-blue', 'sunken'],
  ['log-magenta', 'sunken'],
  ['ink', 'bad-wash'],
  ['ink-quiet', 'bad-wash'],
  ['good', 'bad-wash'],
  ['accent', 'bad-wash'],
  ['log-yellow', 'bad-wash'],
  ['log-blue', 'bad-wash'],
  ['log-magenta', 'bad-wash'],
] as const

/** Lines and shapes that carry meaning. */
const shapes = [
  ['line-strong', 'surface'],
  ['chart-line', 'surface'],
  ['chart-mark', 'surface'],
] as const

/** A colour of the page's style as it is painted: red, green and blue from 0 to 255. */
function painted(page: Page, name: string): Promise<number[]> {
  return page.evaluate((property) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = `var(${property})`
    const channels =
      getComputedStyle(probe)
        .color.match(/[\d.]+/g)
        ?.map(Number) ?? []
    probe.remove()
    return channels.slice(0, 3)
  }, `--${name}`)
}

/** Relative luminance as WCAG defines it. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe.each(['light', 'dark'] as const)('the %s colours', (colorScheme) => {
  it('C62 (looks): text has a contrast of at least 4.5, lines of at least 3', async () => {
    const { browser, server } = use
    const { page } = await watchedPage(browser, { colorScheme })
    await page.goto(server.url)
    const contrast = async (one: string, other: string): Promise<number> => {
      const both = [luminance(await painted(page, one)), luminance(await painted(page, other))]
      return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05)
    }
    const tooWeak: string[] = []
    for (const [least, pairs] of [
      [4.5, texts],
      [3, shapes],
    ] as const) {
      for (const [one, other] of pairs) {
        const found = await contrast(one, other)
        if (!(found >= least)) tooWeak.push(`${one} on ${other}: ${found.toFixed(2)}`)
      }
    }
    expect(tooWeak).toEqual([])
  })
})
