import { uniqueName } from '@x/test-kit'
import { describe, expect, it } from 'vitest'
import { browserTests } from './support/browserTests.ts'
import { RunLogger } from './support/runLogger.ts'
import { isWiderThanScreen, watchedPage } from './support/watchedPage.ts'

const use = browserTests()
const project = uniqueName('vision')

/** A run that looks like one: several groups, a gap, a spike, long names. */
async function logTraining(url: string): Promise<RunLogger> {
  const run = await RunLogger.begin(url, {
    project,
    id: 'k3x9q2vd',
    displayName: 'brisk-lake-42',
    tags: ['baseline', 'resnet-18', 'warm-up'],
    notes: 'Second try, with a warm-up of 200 steps.',
    config: {
      model: { name: 'resnet18', layers: [2, 2, 2, 2], pretrained: false },
      optimizer: { name: 'adamw', lr: 0.0003, betas: [0.9, 0.999], weight_decay: 0.01 },
      batch_size: 128,
      data_path: '/data/imagenet/train/shards/000000-001281.tar',
      seed: 20_240_229,
    },
  })
  const rows = Array.from({ length: 1_500 }, (_, step) => {
    const noise = Math.sin(step * 12.9898) * Math.cos(step * 78.233)
    const loss = 0.15 + 2.3 * Math.exp(-step / 400)
    return {
      _step: step,
      _runtime: step * 2,
      lr: 3e-4 * Math.min(1, step / 200),
      'train/loss': step > 600 && step < 720 ? NaN : loss + noise * 0.08,
      'train/accuracy': 1 - 0.9 * Math.exp(-step / 350) + noise * 0.02,
      'train/gradient_norm_before_clipping': step === 900 ? 60 : Math.exp(noise),
      ...(step % 50 === 0 && {
        'val/loss': loss * 1.2 + 0.05,
        'val/accuracy': 1 - 0.92 * Math.exp(-step / 360),
      }),
    }
  })
  await run.log(rows, {
    ...rows.at(-1),
    best: { 'val/loss': 0.24, step: 1_450 },
    samples: { _type: 'table-file', nrows: 24, ncols: 4 },
  })
  return run
}

describe.each([
  ['light', 360],
  ['light', 1440],
  ['dark', 360],
  ['dark', 1440],
] as const)('in %s at %s px', (colorScheme, width) => {
  const look = { colorScheme, viewport: { width, height: width === 360 ? 740 : 900 } }

  it('C62 (looks): every page fits the screen, and every control has a name', async () => {
    const { browser, server } = use
    const run = await logTraining(server.url)
    await server.server.seed({ project, runs: 4, steps: 20, state: 'failed', seed: width })
    const { page, picture } = await watchedPage(browser, look)
    const nameless = (): Promise<string[]> =>
      page
        .locator('button, a, input')
        .evaluateAll((controls) =>
          controls
            .filter(
              (one) =>
                !one.textContent.trim() &&
                !one.getAttribute('aria-label') &&
                !document.querySelector(`label[for="${one.id}"]`),
            )
            .map((one) => one.outerHTML),
        )

    await page.goto(run.pageUrl)
    await page.locator('.chart canvas').first().waitFor()
    // Charts come into view when the page has been scrolled through once.
    for (const panel of await page.locator('.panel').all()) await panel.scrollIntoViewIfNeeded()
    await expect.poll(() => page.locator('.chart canvas').count()).toBe(6)
    expect(await isWiderThanScreen(page)).toBe(false)
    expect(await nameless()).toEqual([])
    await page.evaluate(() => window.scrollTo(0, 0))
    await picture(`run-${colorScheme}-${width}`)
    await picture(`run-whole-${colorScheme}-${width}`, { fullPage: true })

    await page.goto(`${server.url}/local/${project}`)
    await page.locator('.run-link').first().waitFor()
    expect(await isWiderThanScreen(page)).toBe(false)
    expect(await nameless()).toEqual([])
    await picture(`runs-${colorScheme}-${width}`)

    await page.goto(server.url)
    await page.getByRole('link', { name: new RegExp(project) }).waitFor()
    expect(await isWiderThanScreen(page)).toBe(false)
    expect(await nameless()).toEqual([])
    await picture(`home-${colorScheme}-${width}`)
  })
})

it('keeps the colours that the reader chose, and repaints the charts in them', async () => {
  const { browser, server } = use
  const run = await logTraining(server.url)
  const { page } = await watchedPage(browser, { colorScheme: 'light' })
  await page.goto(run.pageUrl)
  const canvas = page.locator('.chart canvas').first()
  await canvas.waitFor()
  await page.waitForTimeout(300)
  const light = await canvas.screenshot()
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const lightGround = await ground()
  const toggle = page.getByRole('button', { name: /^Colours/ })
  await toggle.click()
  expect(await ground()).toBe(lightGround)
  await toggle.click()
  expect(await ground()).not.toBe(lightGround)
  await expect.poll(async () => light.equals(await canvas.screenshot())).toBe(false)
  const darkGround = await ground()
  await page.reload()
  await canvas.waitFor()
  expect(await ground()).toBe(darkGround)
})

it('moves nothing for readers who asked for less motion', async () => {
  const { browser, server } = use
  const run = await logTraining(server.url)
  const { page } = await watchedPage(browser, { reducedMotion: 'reduce' })
  await page.goto(run.pageUrl)
  await page.locator('.badge', { hasText: 'running' }).waitFor()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})
