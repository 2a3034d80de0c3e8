import { join } from 'node:path'
import { localKey, startServer, type TestServer, uniqueName } from '@x/test-kit'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksOf, programOf, runnablePages } from '../../scripts/docs/documents.ts'
import { RunLogger } from '../browser/support/runLogger.ts'
import { build, root, shell } from './shell.ts'

// The packages as a reader of the pages has them: their dist, found from a folder that depends on them.
const home = join(root, 'examples/embeddedServer')
const reactHome = join(root, 'packages/runs-react')

const programs = new Map(runnablePages().map((page) => [page, programOf(page, 'ts')]))
const scripts = [...programs].filter(([, program]) => program !== '')
const components = runnablePages().filter((page) => programOf(page, 'tsx') !== '')
const mistake = `void import('@x/runs-core').then((core) => new core.Api({ apiKye: '' }))`

/** What the compiler says about each page's program under the strictest settings of this house; by page, all in one go. */
function typeErrors(): Map<string, string[]> {
  const files = new Map([
    ...scripts.map(
      ([page, program]) => [join(home, `${page.replaceAll('/', '-')}.ts`), { page, program }] as const,
    ),
    ...components.map(
      (page) =>
        [
          join(reactHome, `${page.replaceAll('/', '-')}.tsx`),
          { page: `${page} (tsx)`, program: programOf(page, 'tsx') },
        ] as const,
    ),
    [join(home, 'mistake.ts'), { page: 'mistake', program: mistake }] as const,
  ])
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    jsx: ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
    typeRoots: [join(root, 'node_modules/@types')],
    types: ['node'],
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name)?.program ?? readFile(name)
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(name)?.program
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, rest[0])
  }
  const errors = new Map([...files.values()].map(({ page }) => [page, [] as string[]]))
  for (const { file, messageText } of ts.getPreEmitDiagnostics(
    ts.createProgram([...files.keys()], options, host),
  )) {
    const page = files.get(file?.fileName ?? '')?.page ?? ''
    errors.get(page)?.push(ts.flattenDiagnosticMessageText(messageText, '\n'))
  }
  return errors
}

let started: TestServer
beforeAll(async () => {
  await build()
  started = await startServer({ port: 0 }, afterAll)
})

it('C60 (types): the code of every README and guide is typed, and a mistake in it would be found', () => {
  const { mistake: found, ...errors } = Object.fromEntries(typeErrors())
  expect(found?.join()).toContain("'apiKye'")
  expect(Object.entries(errors).filter(([, messages]) => messages.length > 0)).toEqual([])
  expect(Object.keys(errors)).toEqual(
    expect.arrayContaining([
      'README.md',
      'docs/differences-from-python.md',
      'docs/guides/history.md',
      'packages/runs-core/README.md',
      'packages/runs-react/README.md (tsx)',
      'packages/runs-server/README.md',
    ]),
  )
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
