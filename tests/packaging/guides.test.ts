import { join } from 'node:path'
import { localKey, startServer, type TestServer, uniqueName } from '@x/test-kit'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksOf, programOf, runnablePages } from '../../scripts/docs/documents.ts'
import { RunLogger } from '../browser/support/runLogger.ts'
import { build, published, root, shell } from './shell.ts'
import { typeErrors } from './typeErrors.ts'

// The packages as a reader of the pages has them: their dist, found from a folder that depends on them.
const home = join(root, 'examples/embeddedServer')
const reactHome = join(root, 'packages/runs-react')

const programs = new Map(runnablePages().map((page) => [page, programOf(page, 'ts')]))
const scripts = [...programs].filter(([, program]) => program !== '')
const components = runnablePages().filter((page) => programOf(page, 'tsx') !== '')
const mistake = `void import('@x/runs-core').then((core) => new core.Api({ apiKye: '' }))`

const pathOf = (page: string, ending: string): string =>
  join(ending === 'tsx' ? reactHome : home, `${page.replaceAll('/', '-')}.${ending}`)

let started: TestServer
beforeAll(async () => {
  await build()
  started = await startServer({ port: 0 }, afterAll)
})

it('C60 (types): the code of every README and guide is typed, and a mistake in it would be found', () => {
  const mistaken = pathOf('mistake', 'ts')
  const { [mistaken]: found, ...errors } = Object.fromEntries(
    typeErrors(
      new Map([
        ...scripts.map(([page, program]) => [pathOf(page, 'ts'), program] as const),
        ...components.map((page) => [pathOf(page, 'tsx'), programOf(page, 'tsx')] as const),
        [mistaken, mistake],
      ]),
    ),
  )
  expect(found?.join()).toContain("'apiKye'")
  expect(Object.entries(errors).filter(([, messages]) => messages.length > 0)).toEqual([])
  const read = [...scripts.map(([page]) => page), ...components]
  expect(read).toEqual(
    expect.arrayContaining(['README.md', 'docs/differences-from-python.md', 'docs/guides/history.md']),
  )
  for (const name of published) expect(read).toContain(`packages/${name}/README.md`)
})

it('C60: no page has code in a form that no test reads', () => {
  const read = ['ts', 'tsx', 'sh', 'python', 'json', 'text']
  const unread = runnablePages().flatMap((page) =>
    blocksOf(page).flatMap(({ language }) => (read.includes(language) ? [] : [`${page}: ${language}`])),
  )
  expect(unread).toEqual([])
})

describe('C60: the code of each page runs to its end', () => {
  it.each(scripts)('%s', async (_page, program) => {
    const run = await RunLogger.begin(started.url, { project: 'guides', id: uniqueName('run') })
    const rows = Array.from({ length: 1_000 }, (_, step) => ({
      _step: step,
      loss: 1 / (step + 1),
      accuracy: step / 1_000,
    }))
    await run.log(rows)
    await run.print(['a line', 'ERROR 2026-01-31T12:00:00.000000 a line on stderr'])
    await run.logArtifact('dataset', 'dataset', { 'train.csv': 'a,b\n1,2\n', 'images/one.txt': 'one' })
    await run.finish()
    // What stands for the reader's own run.
    const theirs = `${program.replaceAll('entity/project/run', run.path)}\nconsole.log('the end')`
    const plain = ts.transpile(theirs, { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext })
    const printed = await shell(
      process.execPath,
      ['--input-type=module', '--eval', plain, 'guide', run.path],
      { cwd: home, env: { WANDB_BASE_URL: started.url, WANDB_API_KEY: localKey } },
    )
    expect(printed).toMatch(/^the end$/m)
  })
})
