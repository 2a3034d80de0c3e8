import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, uniqueName } from '@x/test-kit'
import { expect, it, onTestFinished } from 'vitest'
import { browserTests } from './support/browserTests.ts'
import { makeProject, RunLogger } from './support/runLogger.ts'
import { watchedPage } from './support/watchedPage.ts'

const use = browserTests()
const row = (step: number): Record<string, unknown> => ({ _step: step, loss: step })

it('keeps what is known when the server is gone, says so, and goes on when it is back', async () => {
  const { browser, dashboard } = use
  const dataDir = await mkdtemp(join(tmpdir(), 'runs-gone-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const before = await startServer({ port: 0, dataDir, dashboard })
  const port = Number(new URL(before.url).port)
  const run = await RunLogger.begin(before.url, { project: uniqueName('project'), id: 'kept' })
  await run.log([row(0), row(1)])
  const watched = await watchedPage(browser)
  const { page, problems, picture } = watched
  await page.goto(run.pageUrl)
  await page.locator('.chart canvas').waitFor()

  await before.server.close()
  const notice = page.locator('.stale')
  await notice.waitFor({ timeout: 60_000 })
  expect(await notice.innerText()).toMatch(/^The server does not answer\. Showing what was known at/)
  expect(await page.locator('.chart canvas').count()).toBe(1)
  expect(await page.locator('.readout').innerText()).toContain('step 1')
  await picture('server-gone-light-1440')

  await startServer({ port, dataDir, dashboard })
  await run.log([row(2)])
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => notice.count(), { timeout: 60_000 }).toBe(0)
  await expect.poll(() => page.locator('.readout').innerText(), { timeout: 60_000 }).toContain('step 2')
  // The browser itself reports each refused connection; nothing else may have been printed.
  expect(problems.filter((problem) => !problem.includes('net::ERR_'))).toEqual([])
  problems.length = 0
})

it('says what is missing, what is forbidden, and how to go on', async () => {
  const { browser, dashboard } = use
  const { server, url } = await startServer({ port: 0, dashboard })
  const project = uniqueName('project')
  await makeProject(url, 'local', project)
  const run = await RunLogger.begin(url, {
    project: uniqueName('project'),
    id: 'there',
    displayName: 'is-there',
  })
  const { page, problems, picture } = await watchedPage(browser)

  await page.goto(`${url}/local/${project}/runs/nobody`)
  await page.getByRole('alert').getByText('There is no run “nobody”, or it was deleted.').waitFor()
  await page.goto(`${url}/local/${uniqueName('nothing')}`)
  await page
    .getByRole('alert')
    .getByText(/^There is no project “local\/nothing/)
    .waitFor()
  await page.goto(`${url}/local/${project}`)
  await page.getByRole('heading', { name: 'No runs yet' }).waitFor()
  await page.goto(`${url}/`)
  await page.getByRole('link', { name: new RegExp(project) }).waitFor()
  expect(problems).toEqual([])

  const lift = server.faults.add({ operation: 'LoadRun', times: Infinity, does: { status: 403, body: 'no' } })
  await page.goto(run.pageUrl)
  await page.getByRole('alert').getByText('You may not see run “there”.').waitFor()
  await picture('no-access-light-1440')
  lift()
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await page.getByRole('heading', { name: 'is-there' }).waitFor()
  // The browser prints each 403 by itself.
  expect(problems.filter((problem) => !problem.includes('status of 403'))).toEqual([])
  problems.length = 0
})
