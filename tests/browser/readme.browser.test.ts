import { join, resolve } from 'node:path'
import { uniqueName } from '@x/test-kit'
import { build, type Plugin } from 'vite'
import { expect, it } from 'vitest'
import { programOf, runnablePages } from '../../scripts/docs/documents.ts'
import { browserTests } from './support/browserTests.ts'
import { RunLogger } from './support/runLogger.ts'
import { watchedPage } from './support/watchedPage.ts'

const use = browserTests()
const home = resolve(import.meta.dirname, '../../packages/runs-react')

/** One script with everything in it; `files` are what lies in `home` for the length of this build. */
async function bundle(files: Readonly<Record<string, string>>, entry: string): Promise<string> {
  const given: Plugin = {
    name: 'given',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(files, id) ? join(home, id) : undefined),
    load: (id) => files[id.slice(home.length + 1)],
  }
  const built = await build({
    root: home,
    configFile: false,
    logLevel: 'error',
    plugins: [given],
    resolve: {
      conditions: ['@x/source', 'module', 'browser', 'production'],
      alias: [
        { find: /^@x\/runs-react$/, replacement: join(home, 'src/index.ts') },
        { find: /^@x\/runs-react\/suspense$/, replacement: join(home, 'src/suspense/index.ts') },
      ],
    },
    build: { write: false, rollupOptions: { input: entry, output: { codeSplitting: false } } },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.map((output) => ('code' in output ? output.code : '')).join('\n')
}

const shown = runnablePages().filter((page) => programOf(page, 'tsx') !== '')

it.each(shown)('C60: the components of %s show a run while it is logged', async (document) => {
  const { browser, server } = use
  const run = await RunLogger.begin(server.url, {
    project: 'readme',
    id: uniqueName('run'),
    displayName: 'as it says',
  })
  await run.log([{ _step: 0, loss: 2 }])
  const program = programOf(document, 'tsx')
    .replace('http://127.0.0.1:8080', server.url)
    .replace('entity/project/run', run.path)
  const mount = `import { createRoot } from 'react-dom/client'
    import { App } from 'page.tsx'
    createRoot(document.body).render(<App />)`
  const script = await bundle({ 'page.tsx': program, 'mount.tsx': mount }, 'mount.tsx')
  const { page } = await watchedPage(browser)
  const empty = `${server.url}/empty`
  await page.route(empty, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto(empty)
  await page.addScriptTag({ type: 'module', content: script })
  await page.getByRole('heading', { name: 'as it says: running' }).waitFor()
  await page.getByText('1 points').waitFor()
  if (program.includes('<Suspense')) await page.getByText('as it says: 1 rows with a loss').waitFor()
  await run.log([{ _step: 1, loss: 1 }])
  await run.finish()
  await page.getByRole('heading', { name: 'as it says: finished' }).waitFor()
  await page.getByText('2 points').waitFor()
  for (const button of await page.getByRole('button').all()) await button.click()
  await expect.poll(() => page.getByText(/Last step/).allTextContents()).not.toContain('Last step: ?')
})
