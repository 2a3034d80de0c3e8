import { uniqueName } from '@x/test-kit'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { browserTests } from './support/browserTests.ts'
import { RunLogger } from './support/runLogger.ts'
import { watchedPage } from './support/watchedPage.ts'

const use = browserTests()

/** Rows of `metrics` metrics, in groups, with a value that tells its step. */
const rowsOf = (metrics: number, from: number, to: number): Record<string, unknown>[] =>
  Array.from({ length: to - from }, (_, index) => {
    const step = from + index
    const cells = Array.from({ length: metrics }, (_unused, metric) => [
      `group${metric % 3}/m${metric}`,
      step + metric,
    ])
    return { _step: step, ...Object.fromEntries(cells) }
  })

/** Headless Chromium never hides a page, so the page is told what a browser tells it when its tab goes to the back. */
const setVisibility = (page: Page, state: DocumentVisibilityState): Promise<void> =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

describe('a run that has ended', () => {
  it('C62 (page): shows state, config, summary, tags, notes and charts of every scalar metric', async () => {
    const { browser, server } = use
    const run = await RunLogger.begin(server.url, {
      project: uniqueName('project'),
      id: 'whole',
      displayName: 'brisk-lake-1',
      config: { lr: 0.25, optimizer: { name: 'adamw' } },
      tags: ['baseline'],
      notes: 'the second try',
    })
    await run.log(
      rowsOf(3, 0, 200).map((row) => ({ ...row, note: 'text' })),
      { 'group0/m0': 199, best: 0.125 },
    )
    await run.finish()
    const { page } = await watchedPage(browser)
    await page.goto(run.pageUrl)

    await page.getByRole('heading', { level: 1, name: 'brisk-lake-1' }).waitFor()
    expect(await page.title()).toContain('brisk-lake-1')
    const header = page.locator('.run-head')
    for (const text of ['finished', 'baseline', 'the second try', '199']) {
      expect(await header.getByText(text, { exact: true }).count()).toBe(1)
    }
    const config = page.getByRole('region', { name: 'Config' })
    expect(await config.locator('.value-row', { hasText: 'lr' }).innerText()).toMatch(/lr\s+0\.25/)
    expect(await config.locator('.value-row', { hasText: 'name' }).innerText()).toMatch(/name\s+adamw/)
    const summary = page.getByRole('region', { name: 'Summary' })
    expect(await summary.locator('.value-row', { hasText: 'best' }).innerText()).toMatch(/best\s+0\.125/)

    const charts = page.getByRole('group', { name: /^Line chart/ })
    await page.locator('.panel').last().scrollIntoViewIfNeeded()
    await charts.nth(2).locator('canvas').waitFor()
    expect(await charts.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
      'Line chart of group0/m0 over steps: last 199 at step 199, minimum 0 at step 0, maximum 199 at step 199.',
      'Line chart of group1/m1 over steps: last 200 at step 199, minimum 1 at step 0, maximum 200 at step 199.',
      'Line chart of group2/m2 over steps: last 201 at step 199, minimum 2 at step 0, maximum 201 at step 199.',
    ])
    // A text is no scalar metric, and the client's own keys are not shown.
    expect(await page.locator('.panel-title').allInnerTexts()).toEqual(['m0', 'm1', 'm2'])
    expect(await page.locator('.panel-foot').first().innerText()).toBe('exact: 200 of 200 rows')
  })

  it('C62 (page): paints with at most three requests, and panels out of view ask when scrolled to', async () => {
    const { browser, server } = use
    const run = await RunLogger.begin(server.url, { project: uniqueName('project'), id: uniqueName('tall') })
    await run.log(rowsOf(30, 0, 50))
    await run.finish()
    const { page, operations } = await watchedPage(browser)
    await page.goto(run.pageUrl)
    await page.locator('.chart canvas').first().waitFor()

    // Everything that the network was asked for before the browser first painted. The API may be asked by then or a moment later: below.
    const beforePaint = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      const asked = performance
        .getEntriesByType('resource')
        .filter((one) => one.startTime < (paint?.startTime ?? 0))
        .map(({ name }) => new URL(name).pathname)
      return ['the page itself', ...asked.filter((path) => path !== '/graphql')]
    })
    expect(beforePaint.length).toBeLessThanOrEqual(3)

    // And everything that the API was asked for before all charts in view were painted.
    const inView = await page.locator('.panel').evaluateAll((panels) => {
      return panels.filter((panel) => panel.getBoundingClientRect().top < window.innerHeight).length
    })
    expect(inView).toBeGreaterThan(2)
    expect(inView).toBeLessThan(15)
    await expect.poll(() => page.locator('.chart canvas').count()).toBe(inView)
    expect(operations().length).toBeLessThanOrEqual(3)
    expect(operations('SampleHistory')).toHaveLength(1)
    const askedMetrics = (body: string): Set<string> => new Set(body.match(/group\d\/m\d+/g))
    const first = askedMetrics(operations('SampleHistory')[0]?.body ?? '')
    expect(first.size).toBe(inView)

    const last = page.locator('.panel').last()
    await last.scrollIntoViewIfNeeded()
    await last.locator('canvas').waitFor()
    const later = operations('SampleHistory').slice(1)
    expect(later.length).toBeGreaterThan(0)
    for (const { body } of later) {
      for (const metric of askedMetrics(body)) expect(first).not.toContain(metric)
    }
    expect(await page.locator('.page-coverage').innerText()).toMatch(
      /^\d+ of 30 metrics read: \d+ exact\. 50 rows logged\.$/,
    )
  })

  it('C1 (page): says in words what is exact and what is sampled, and reads all rows when asked', async () => {
    const { browser, server } = use
    const seeded = await server.server.seed({ project: uniqueName('project'), steps: 20_000 })
    const { page, picture } = await watchedPage(browser)
    const id = seeded.runs[0]?.id ?? ''
    await page.goto(`${server.url}/${seeded.entity}/${seeded.project}/runs/${id}`)
    const panel = page.locator('.panel').first()
    const words = panel.locator('.panel-foot')
    await expect.poll(() => words.innerText()).toMatch(/^sampled: \d,\d{3} of 20,000 rows/)
    expect(await page.locator('.page-coverage').innerText()).toContain('sampled')
    await panel.getByRole('button', { name: /^Read all rows of/ }).click()
    await expect.poll(() => words.innerText()).toBe('exact: 20,000 of 20,000 rows')
    await picture('run-20000-rows-light-1440')
  })
})

describe('a run under way', () => {
  it('C42 (browser): new points appear while it is being logged, and polls end with the run', async () => {
    const { browser, server } = use
    const run = await RunLogger.begin(server.url, { project: uniqueName('project'), id: 'live' })
    await run.log([...rowsOf(1, 0, 40)], { 'group0/m0': 39 })
    const { page, operations, requests } = await watchedPage(browser)
    await page.goto(run.pageUrl)
    const chart = page.getByRole('group', { name: /^Line chart of group0\/m0/ })
    await expect.poll(() => chart.getAttribute('aria-label')).toContain('last 39 at step 39')
    const before = await chart.locator('canvas').screenshot()

    await run.log(rowsOf(1, 40, 100), { 'group0/m0': 99 })
    await expect
      .poll(() => chart.getAttribute('aria-label'), { timeout: 15_000 })
      .toContain('last 99 at step 99')
    expect(before.equals(await chart.locator('canvas').screenshot())).toBe(false)
    expect(await page.locator('.panel-foot').innerText()).toBe('exact: 100 of 100 rows')
    // Asked for after the first read: only what came after the last step seen.
    const tails = operations('SampleHistory').slice(1)
    expect(tails.length).toBeGreaterThan(0)
    for (const { body } of tails) expect(body).toMatch(/minStep\\+":(40|100)/)
    // A metric that is logged for the first time gets its panel.
    await run.log([{ _step: 100, 'group0/m0': 100, 'val/new': 7 }], { 'group0/m0': 100, 'val/new': 7 })
    await page.getByRole('group', { name: /^Line chart of val\/new/ }).waitFor({ timeout: 15_000 })

    await run.finish()
    await page.locator('.badge', { hasText: 'finished' }).waitFor({ timeout: 15_000 })
    await page.waitForTimeout(3_000)
    const settled = requests.length
    await page.waitForTimeout(5_000)
    expect(requests.length).toBe(settled)
  })

  it('C42 (browser): asks nothing while the page is offline or hidden, and goes on after', async () => {
    const { browser, server } = use
    const run = await RunLogger.begin(server.url, { project: uniqueName('project'), id: 'paused' })
    await run.log(rowsOf(1, 0, 10))
    const { page, requests } = await watchedPage(browser)
    await page.goto(run.pageUrl)
    const chart = page.getByRole('group', { name: /^Line chart/ })
    await chart.waitFor()
    const quietWhile = async (change: () => Promise<void>): Promise<void> => {
      await change()
      await page.waitForTimeout(500)
      const asked = requests.length
      await page.waitForTimeout(6_000)
      expect(requests.length).toBe(asked)
    }

    await quietWhile(() => setVisibility(page, 'hidden'))
    await run.log(rowsOf(1, 10, 20))
    await setVisibility(page, 'visible')
    await expect.poll(() => chart.getAttribute('aria-label'), { timeout: 15_000 }).toContain('at step 19')

    await quietWhile(() => page.context().setOffline(true))
    await run.log(rowsOf(1, 20, 30))
    await page.context().setOffline(false)
    await expect.poll(() => chart.getAttribute('aria-label'), { timeout: 15_000 }).toContain('at step 29')
  })

  it('says that the metrics are still to come', async () => {
    const { browser, server } = use
    const run = await RunLogger.begin(server.url, { project: uniqueName('project'), id: 'empty' })
    const { page } = await watchedPage(browser)
    await page.goto(run.pageUrl)
    await page.getByText('No metrics yet').waitFor()
    await page.getByText('Charts appear with the first numbers that the run logs.').waitFor()
    await run.log(rowsOf(1, 0, 2))
    await page.getByRole('group', { name: /^Line chart/ }).waitFor({ timeout: 15_000 })
    expect(await page.getByText('No metrics yet').count()).toBe(0)
  })
})
