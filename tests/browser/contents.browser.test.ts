import { uniqueName } from '@x/test-kit'
import { describe, expect, it } from 'vitest'
import { browserTests } from './support/browserTests.ts'
import { RunLogger } from './support/runLogger.ts'
import { isWiderThanScreen, watchedPage } from './support/watchedPage.ts'

const use = browserTests()

/** A picture that would run something, were it opened as a page. */
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="90" onload="top.hacked = 1"><script>top.hacked = 1</script>
  <rect width="240" height="90" fill="#0f766e"/><path d="M20 20c20 50 80 55 200 55" fill="none" stroke="#fff" stroke-width="5"/></svg>`
const table = JSON.stringify({
  columns: ['id', 'prediction', 'score'],
  data: Array.from({ length: 120 }, (_, id) => [id, id % 3 ? '<b>cat</b>' : 'dog', id / 120]),
}).replace('0.5]', 'NaN]')
const hostile = '<img src=x onerror=hacked=1>.txt'

/** A run with everything that the page can open. */
async function logContents(url: string): Promise<RunLogger> {
  const project = uniqueName('contents')
  const maker = await RunLogger.begin(url, { project, id: 'prepare', displayName: 'prepare data' })
  const dataset = await maker.logArtifact('dataset', 'dataset', { 'train.csv': 'a,b\n1,2\n' })
  const run = await RunLogger.begin(url, { project, id: 'whole', displayName: 'brisk-lake-7' })
  await run.log([{ _step: 0, loss: 1 }], { loss: 1 })
  await run.useArtifact(dataset)
  await run.logArtifact('weights', 'model', {
    'media/predictions.table.json': table,
    'notes/readme.md': '# Weights\n<script>hacked = 1</script>\n',
    'shape.svg': svg,
  })
  await run.saveFiles({
    'config.yaml': 'lr: 0.1\noptimizer: adamw\n',
    'curve.svg': svg,
    'metadata.json': '{"host": "node-1", "gpu": {"count": 8, "name": "H100"}, "loss": NaN}',
    'model.bin': new Uint8Array(2_000),
    [hostile]: '<script>hacked = 1</script>',
  })
  await run.print([
    ...Array.from({ length: 1_240 }, (_, step) => `step ${step} loss ${(1 / (step + 1)).toFixed(4)}`),
    '\u001b[1;32mbest so far\u001b[0m saved to \u001b[36mweights:v0\u001b[0m',
    'ERROR 2026-01-31T12:00:00.000000 \u001b[31mRuntimeError\u001b[0m: <img src=x onerror=hacked=1>',
    '\u001b]0;title\u0007done',
  ])
  return run
}

describe.each([
  ['light', 1440],
  ['dark', 360],
] as const)('in %s at %s px', (colorScheme, width) => {
  it('C62 (contents): logs, artifacts with lineage and files are opened, and nothing of them runs', async () => {
    const { browser, server } = use
    const run = await logContents(server.url)
    const look = { colorScheme, viewport: { width, height: 900 } }
    const { page, picture, operations } = await watchedPage(browser, look)
    await page.goto(run.pageUrl)
    await page.locator('.chart canvas').waitFor()
    const region = (name: string) => page.getByRole('region', { name, exact: true })

    const logs = region('Logs')
    await logs.scrollIntoViewIfNeeded()
    await logs.getByText('RuntimeError').waitFor()
    expect(await logs.locator('.count').innerText()).toBe('744–1,243 of 1,243 lines')
    expect(await logs.locator('.log-line').count()).toBe(500)
    expect(await logs.locator('[data-colour=green]').innerText()).toBe('best so far')
    await page.waitForTimeout(200)
    await picture(`logs-${colorScheme}-${width}`)
    await logs.getByRole('button', { name: 'Earlier' }).click()
    await expect.poll(() => logs.locator('.count').innerText()).toBe('244–743 of 1,243 lines')
    await logs.getByRole('button', { name: 'First' }).click()
    await expect.poll(() => logs.locator('.log-line').first().innerText()).toContain('step 0 loss 1.0000')
    await logs.getByRole('button', { name: 'Later' }).click()
    await expect.poll(() => logs.locator('.count').innerText()).toBe('501–1,000 of 1,243 lines')

    const artifacts = region('Artifacts')
    await artifacts.scrollIntoViewIfNeeded()
    expect(operations('ListArtifactFiles')).toHaveLength(0)
    await artifacts.getByRole('button', { name: 'weights:v0' }).click()
    const weights = artifacts.locator('.artifact', { hasText: 'weights:v0' })
    await weights.getByRole('link', { name: 'brisk-lake-7' }).waitFor()
    await weights.getByRole('button', { name: 'media/predictions.table.json' }).click()
    await weights.getByRole('cell', { name: '<b>cat</b>' }).first().waitFor()
    expect(await weights.getByRole('row').count()).toBe(101)
    await weights.getByText('The first 100 of 120 rows').waitFor()
    await weights.getByRole('button', { name: 'notes/readme.md' }).press('Enter')
    await weights.getByText('<script>hacked = 1</script>').waitFor()
    const used = artifacts.locator('.artifact', { hasText: 'dataset:v0' })
    await used.getByRole('button', { name: 'dataset:v0' }).click()
    await used.getByRole('link', { name: 'prepare data' }).waitFor()
    await used.getByRole('link', { name: 'brisk-lake-7' }).waitFor()
    await artifacts.evaluate((one) => one.scrollIntoView())
    await picture(`artifacts-${colorScheme}-${width}`)

    const files = region('Files')
    await files.scrollIntoViewIfNeeded()
    await files.getByRole('button', { name: 'curve.svg' }).click()
    const image = files.getByRole('img', { name: 'curve.svg' })
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(240)
    await files.getByRole('button', { name: 'metadata.json' }).click()
    await files.getByText('"loss": NaN').waitFor()
    await files.getByRole('button', { name: hostile }).click()
    await files.getByText('<script>hacked = 1</script>').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      files.getByRole('link', { name: 'Download config.yaml' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('config.yaml')
    expect(await download.failure()).toBeNull()
    await files.evaluate((one) => one.scrollIntoView())
    await picture(`files-${colorScheme}-${width}`)
    await picture(`contents-whole-${colorScheme}-${width}`, { fullPage: true })

    expect(await isWiderThanScreen(page)).toBe(false)
    expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined()
    expect(await page.locator('main script, main img[src="x"]').count()).toBe(0)
  })
})

it('C42 (logs): lines appear while the run prints them, and the view stays at the end', async () => {
  const { browser, server } = use
  const run = await RunLogger.begin(server.url, { project: uniqueName('project'), id: 'prints' })
  const lines = Array.from({ length: 200 }, (_, at) => `line ${at}`)
  await run.print(lines)
  const { page } = await watchedPage(browser)
  await page.goto(run.pageUrl)
  const logs = page.getByRole('region', { name: 'Logs', exact: true })
  await logs.scrollIntoViewIfNeeded()
  await logs.getByText('line 199').waitFor()
  await run.print([...lines, 'the newest one'])
  await logs.getByText('the newest one').waitFor({ timeout: 15_000 })
  const view = logs.getByRole('region', { name: 'Console lines' })
  const below = (): Promise<number> =>
    view.evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)
  await expect.poll(below).toBeLessThan(2)
})
