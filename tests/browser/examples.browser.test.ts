import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { localKey, startServer, uniqueName } from '@x/test-kit'
import { build, preview } from 'vite'
import { expect, it, onTestFinished, vi } from 'vitest'
import { launchChromium } from './support/chromium.ts'
import { RunLogger } from './support/runLogger.ts'

const root = resolve(import.meta.dirname, '../../examples/reactLive')

it('examples/reactLive builds, follows a run while it is logged, and holds no key', async () => {
  const { url } = await startServer({ port: 0 })
  vi.stubEnv('WANDB_BASE_URL', url).stubEnv('WANDB_API_KEY', localKey)
  onTestFinished(() => void vi.unstubAllEnvs())
  const outDir = await mkdtemp(join(tmpdir(), 'react-live-'))
  onTestFinished(() => rm(outDir, { recursive: true, force: true }))
  // Our packages from their sources, as in every test here.
  const resolveSources = { conditions: ['@x/source', 'module', 'browser', 'production'] }
  await build({ root, logLevel: 'error', resolve: resolveSources, build: { outDir, emptyOutDir: true } })
  const site = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  onTestFinished(() => site.close())

  const run = await RunLogger.begin(url, { project: 'live', id: uniqueName('run'), displayName: 'on stage' })
  await run.log([
    { _step: 0, loss: 4 },
    { _step: 1, loss: 2 },
  ])
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  const sent: string[] = []
  page.on('request', (request) => sent.push(JSON.stringify([request.url(), request.headers()])))
  await page.goto(`${site.resolvedUrls?.local[0]}?path=${run.path}`)
  await page.getByRole('heading', { name: 'on stage: running' }).waitFor()
  await page.getByText('loss: 2 points to step 1, exact').waitFor()
  await run.log([{ _step: 2, loss: 1 }])
  await page.getByText('loss: 3 points to step 2, exact').waitFor()
  expect(await page.locator('polyline').getAttribute('points')).toBe('0,0 300,133.33333333333334 600,200')
  await run.finish()
  await page.getByRole('heading', { name: 'on stage: finished' }).waitFor()
  expect(sent.some((request) => request.includes('/graphql'))).toBe(true)
  expect(sent.filter((request) => request.includes('authorization') || request.includes(localKey))).toEqual(
    [],
  )
})
