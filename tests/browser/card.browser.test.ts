import { Api, type DisplayBundle } from '@x/runs-core'
import { uniqueName } from '@x/test-kit'
import { expect, it } from 'vitest'
import { browserTests } from './support/browserTests.ts'
import { RunLogger } from './support/runLogger.ts'
import { watchedPage } from './support/watchedPage.ts'

const use = browserTests()
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const hostile = `</text><img src=x onerror="alert(1)">' & | \u202Ecod\u0000`

const runs = {
  usual: {
    displayName: 'brisk-lake-42',
    tags: ['baseline', 'resnet-18'],
    config: { lr: 0.0003, optimizer: { name: 'adamw', betas: [0.9, 0.999] }, batch_size: 128, seed: 7 },
    summary: { 'train/loss': 0.0123456, 'val/accuracy': 0.98213, best: Number.NaN, epoch: 40, _step: 3 },
  },
  long: {
    displayName: alphabet.repeat(8),
    tags: ['漢'.repeat(60)],
    config: Object.fromEntries(
      [alphabet, '漢', 'i'].map((letters) => [letters.repeat(90), letters.repeat(90)]),
    ),
    summary: Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `a/long/name/of/a/metric/no/${index}`,
        Math.PI * 10 ** index,
      ]),
    ),
  },
  hostile: {
    displayName: hostile,
    tags: [hostile],
    config: { [hostile]: hostile },
    summary: { [hostile]: 1 },
  },
}

it.each(['light', 'dark'] as const)(
  'C58: in %s the picture of a run is drawn without a request, and no text runs into another, whatever the names are',
  async (colorScheme) => {
    const { browser, server } = use
    const { page, requests, picture } = await watchedPage(browser, { colorScheme })
    const project = uniqueName('cards')
    const bundles: DisplayBundle[] = []
    for (const [id, { summary, ...introduction }] of Object.entries(runs)) {
      const logged = await RunLogger.begin(server.url, { project, id, ...introduction })
      await logged.log([{ _step: 11_999 }], summary)
      await logged.finish()
      const run = await new Api(server.clientOptions).run(logged.path)
      bundles.push(await Reflect.get(run, Symbol.for('Jupyter.display'))())
    }
    const contentOf = (type: string): string =>
      `<meta name="color-scheme" content="light dark">${bundles.map((bundle) => `<p>${bundle[type]}`).join('')}`

    await page.setContent(contentOf('text/html'))
    const widths = page
      .locator('img')
      .evaluateAll((images: HTMLImageElement[]) =>
        Promise.all(images.map((image) => image.decode().then(() => image.naturalWidth))),
      )
    expect(await widths).toEqual([640, 640, 640])
    await picture(`card-${colorScheme}`, { fullPage: true })

    await page.setContent(contentOf('image/svg+xml'))
    const collisions = await page.locator('svg').evaluateAll((pictures) =>
      pictures.flatMap((one) => {
        const whole = one.getBoundingClientRect()
        const texts = [...one.querySelectorAll('text')].map((text) => ({
          words: text.textContent,
          box: text.getBoundingClientRect(),
        }))
        const outside = texts.filter(({ box }) => box.left < whole.left + 20 || box.right > whole.right - 20)
        const crossing = texts.filter(({ box }, index) =>
          texts.some(
            (other, place) =>
              place !== index &&
              Math.abs(other.box.bottom - box.bottom) < 8 &&
              other.box.left < box.right &&
              box.left < other.box.right,
          ),
        )
        return [...outside, ...crossing].map(({ words }) => words)
      }),
    )
    expect(collisions).toEqual([])
    expect(await page.locator('svg text').first().innerHTML()).toBe('brisk-lake-42')
    expect(requests).toEqual([])
  },
)
