import { spawn } from 'node:child_process'
import { localKey, startServer, uniqueName } from '@x/test-kit'
import { expect, it, onTestFinished } from 'vitest'
import { clientEnvironment, clientVersions, pythonOf } from '../interop/pythonClient.ts'
import { browserTests } from './support/browserTests.ts'
import { watchedPage } from './support/watchedPage.ts'

const use = browserTests()

const script = `
import sys
import wandb

run = wandb.init(project=sys.argv[1], name="from-python", config={"lr": 0.25}, tags=["py"], notes="logged by the real client")
for step in range(20):
    run.log({"train/loss": 1 / (step + 1), "bad": float("nan") if step == 7 else step})
sys.stdin.readline()
for step in range(20, 60):
    run.log({"train/loss": 1 / (step + 1), "bad": step})
run.summary["best"] = 0.125
with open("weights.txt", "w") as weights:
    weights.write("w" * 1000)
artifact = wandb.Artifact("weights", type="model")
artifact.add_file("weights.txt")
run.log_artifact(artifact, aliases=["best"])
run.finish()
`

it.each(clientVersions)(
  'C62 (page): the URL that wandb %s prints opens the run, which goes on live',
  async (version) => {
    const { browser, server } = use
    const project = uniqueName('project')
    const environment = clientEnvironment(server.url, localKey)
    const python = spawn(pythonOf(version), ['-c', script, project], {
      env: environment,
      cwd: environment.HOME,
    })
    onTestFinished(() => void python.kill('SIGKILL'))
    let printed = ''
    for (const stream of [python.stdout, python.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
      })
    }
    const ended = new Promise<number | null>((resolve) => python.once('exit', resolve))
    const urlInPrint = (): string | undefined =>
      /View run at:?\s+\S*?(http:\S+\/runs\/\w+)/.exec(printed)?.[1]
    await expect
      .poll(urlInPrint, { timeout: 60_000, message: 'the client prints where the run is' })
      .toBeDefined()
    const url = urlInPrint() ?? ''
    expect(new URL(url).pathname).toMatch(new RegExp(`^/local/${project}/runs/\\w+$`))

    const { page, picture } = await watchedPage(browser)
    await page.goto(url)
    await page.getByRole('heading', { level: 1, name: 'from-python' }).waitFor()
    await page.locator('.badge', { hasText: 'running' }).waitFor()
    const loss = page.getByRole('group', { name: /^Line chart of train\/loss/ })
    await expect
      .poll(() => loss.getAttribute('aria-label'), { timeout: 30_000 })
      .toContain('last 0.05 at step 19')
    const bad = page.getByRole('group', { name: /^Line chart of bad/ })
    await expect.poll(() => bad.getAttribute('aria-label')).toContain('; 1 gap.')

    python.stdin.write('\n')
    await expect.poll(() => loss.getAttribute('aria-label'), { timeout: 30_000 }).toContain('at step 59')
    expect(await ended).toBe(0)
    await page.locator('.badge', { hasText: 'finished' }).waitFor({ timeout: 15_000 })
    const summary = page.getByRole('region', { name: 'Summary' })
    await summary.locator('.value-row', { hasText: 'best' }).getByText('0.125').waitFor({ timeout: 15_000 })
    const artifacts = page.getByRole('region', { name: 'Artifacts' })
    await artifacts.scrollIntoViewIfNeeded()
    const weights = artifacts.locator('.artifact', { hasText: 'weights:v0' })
    await weights.waitFor({ timeout: 15_000 })
    expect(await weights.innerText()).toMatch(/best[\s\S]*model · 1 KB · 1 file/)
    await picture(`python-${version}-light-1440`, { fullPage: true })
  },
)

it.each(clientVersions)(
  'the lines that the home page shows log a run with wandb %s, as they stand',
  async (version) => {
    const { browser, dashboard } = use
    const server = await startServer({ port: 0, dashboard })
    const { page } = await watchedPage(browser)
    await page.goto(`${server.url}/`)
    const lines = await page.locator('pre', { hasText: 'import wandb' }).innerText()
    // Neither address nor key is set: they come from the lines.
    const {
      WANDB_BASE_URL: _url,
      WANDB_API_KEY: _key,
      ...environment
    } = clientEnvironment(server.url, localKey)
    const python = spawn(pythonOf(version), ['-c', lines], { env: environment, cwd: environment.HOME })
    onTestFinished(() => void python.kill('SIGKILL'))
    expect(await new Promise((settle) => python.once('exit', settle))).toBe(0)
    await page.goto(`${server.url}/local/first`)
    await page.getByRole('cell', { name: 'finished' }).first().waitFor()
  },
)
