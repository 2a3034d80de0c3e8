import { uniqueName } from '@x/test-kit'
import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { browserTests } from './support/browserTests.ts'
import { RunLogger } from './support/runLogger.ts'
import { watchedPage } from './support/watchedPage.ts'

const use = browserTests()

/** Where a chart has painted a colour: for each device pixel column from the first to the last painted one, how many pixels. */
function paintedColumns(chart: Locator, color: '--chart-line' | '--chart-mark'): Promise<number[]> {
  return chart.evaluate((host, name) => {
    const canvas = host.querySelector('canvas')
    // Read from a copy: reading the chart's own canvas would change how the browser keeps it.
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!canvas || !context) throw new Error('the chart has no canvas')
    Object.assign(context.canvas, { width: canvas.width, height: canvas.height })
    context.drawImage(canvas, 0, 0)
    const wanted = getComputedStyle(host).getPropertyValue(name).match(/\d+/g)?.map(Number) ?? []
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const columns = Array.from({ length: canvas.width }, (_, x) => {
      let painted = 0
      for (let y = 0; y < canvas.height; y++) {
        const at = (y * canvas.width + x) * 4
        if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 40)) painted++
      }
      return painted
    })
    const first = columns.findIndex((count) => count > 0)
    return first < 0 ? [] : columns.slice(first, columns.findLastIndex((count) => count > 0) + 1)
  }, color)
}

/** The painted share of a part of the line, `from` and `to` as shares of its width. */
function share(columns: readonly number[], from: number, to: number): number {
  const part = columns.slice(Math.ceil(from * columns.length), Math.floor(to * columns.length))
  return part.filter((count) => count > 0).length / part.length
}

it('C5 (hook, drawn): NaN and null break the line, infinities are marked, a step without the key breaks nothing', async () => {
  const { browser, server } = use
  const run = await RunLogger.begin(server.url, { project: uniqueName('project'), id: 'gaps' })
  const cells = (step: number): Record<string, unknown> => ({
    _step: step,
    nan: step >= 300 && step < 500 ? NaN : 1,
    null: step >= 300 && step < 500 ? null : 1,
    ...(step >= 300 && step < 500 ? {} : { missing: 1 }),
    infinite: step === 400 ? Infinity : step === 700 ? -Infinity : 1,
  })
  await run.log(Array.from({ length: 1_000 }, (_, step) => cells(step)))
  await run.finish()
  const { page, picture } = await watchedPage(browser, { viewport: { width: 1440, height: 1100 } })
  await page.goto(run.pageUrl)
  const chart = (key: string): Locator => page.getByRole('group', { name: `Line chart of ${key} over` })
  for (const key of ['nan', 'null', 'missing', 'infinite']) await chart(key).locator('canvas').waitFor()
  await page.waitForTimeout(300)

  for (const key of ['nan', 'null']) {
    const columns = await paintedColumns(chart(key), '--chart-line')
    expect(share(columns, 0, 0.295)).toBe(1)
    expect(share(columns, 0.305, 0.495)).toBe(0)
    expect(share(columns, 0.505, 1)).toBe(1)
    expect(await chart(key).getAttribute('aria-label')).toContain('; 1 gap.')
  }
  expect(share(await paintedColumns(chart('missing'), '--chart-line'), 0, 1)).toBe(1)
  expect(await chart('missing').getAttribute('aria-label')).not.toContain('gap')
  expect(await page.locator('.panel', { hasText: 'missing' }).locator('.panel-foot').innerText()).toBe(
    'exact: 800 of 800 rows',
  )
  expect(await chart('infinite').getAttribute('aria-label')).toContain('; 2 gaps; 2 infinite values.')
  const marks = await paintedColumns(chart('infinite'), '--chart-mark')
  const runs = marks.filter((count, at) => count > 0 && !marks[at - 1]).length
  expect(runs).toBe(2)
  for (const key of ['nan', 'null', 'missing']) {
    expect(await paintedColumns(chart(key), '--chart-mark')).toEqual([])
  }
  await picture('gaps-light-1440')
})

it('keeps a single spike that a sample by pixels could lose', async () => {
  const { browser, server } = use
  const run = await RunLogger.begin(server.url, { project: uniqueName('project'), id: 'spike' })
  await run.log(Array.from({ length: 1_900 }, (_, step) => ({ _step: step, spike: step === 1_234 ? 50 : 0 })))
  await run.finish()
  const { page } = await watchedPage(browser, { viewport: { width: 360, height: 800 } })
  await page.goto(run.pageUrl)
  const chart = page.getByRole('group', { name: /^Line chart of spike/ })
  await chart.locator('canvas').waitFor()
  await page.waitForTimeout(300)
  const tallest = Math.max(...(await paintedColumns(chart, '--chart-line')))
  expect(tallest).toBeGreaterThan(100)
})

it('reads values with the keyboard and the mouse, zooms all charts, and draws on a log scale', async () => {
  const { browser, server } = use
  const run = await RunLogger.begin(server.url, { project: uniqueName('project'), id: 'hover' })
  await run.log(Array.from({ length: 101 }, (_, step) => ({ _step: step, a: 10 ** (step / 25), b: -step })))
  await run.finish()
  const { page } = await watchedPage(browser)
  await page.goto(run.pageUrl)
  const [a, b] = [page.locator('.panel').nth(0), page.locator('.panel').nth(1)]
  await a.locator('canvas').waitFor()
  expect(await a.locator('.readout').innerText()).toMatch(/^10,000\s+last, step 100$/)

  await a.locator('.chart').focus()
  await page.keyboard.press('Home')
  expect(await a.locator('.readout').innerText()).toMatch(/^1\s+step 0$/)
  for (let times = 0; times < 25; times++) await page.keyboard.press('ArrowRight')
  expect(await a.locator('.readout').innerText()).toMatch(/^10\s+step 25$/)

  // The cursor is shared: the mouse in one chart reads the other one too.
  const box = await b.locator('.u-over').boundingBox()
  if (!box) throw new Error('the chart has no place')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await expect.poll(() => b.locator('.readout').innerText()).toMatch(/^−50\s+step 50$/)
  expect(await a.locator('.readout').innerText()).toMatch(/^100\s+step 50$/)

  await page.mouse.move(box.x + box.width * 0.25, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.75, box.y + 30, { steps: 5 })
  await page.mouse.up()
  const whole = page.getByRole('button', { name: 'Show all steps' })
  await whole.waitFor()
  await page.mouse.move(box.x + 1, box.y + 20)
  await expect.poll(() => a.locator('.readout').innerText()).toMatch(/step 2[456]$/)
  await whole.click()
  await expect.poll(() => whole.count()).toBe(0)

  const straight = page.getByRole('button', { name: 'Logarithmic scale for a' })
  await straight.click()
  expect(await straight.getAttribute('aria-pressed')).toBe('true')
  await page.waitForTimeout(300)
  // An exponential is a straight line now, so every column holds about as much of it.
  const columns = await paintedColumns(a.locator('.chart'), '--chart-line')
  expect(share(columns, 0, 1)).toBe(1)
  expect(Math.max(...columns)).toBeLessThan(12)
})
