import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { localKey, startServer, type TestServer, uniqueName } from '@x/test-kit'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RunLogger } from '../browser/support/runLogger.ts'
import { build, root, shell } from './shell.ts'

// The packages as a reader of the guides has them: their dist, found from a folder that depends on them.
const home = join(root, 'examples/exactHistory')
const documents = [
  'README.md',
  'docs/differences-from-python.md',
  ...readdirSync(join(root, 'docs/guides')).map((name) => `docs/guides/${name}`),
].filter((name) => name.endsWith('.md'))

/** The ts blocks of a document, as the one program that they are. */
function programOf(document: string): string {
  const text = readFileSync(join(root, document), 'utf8')
  const blocks = [...text.matchAll(/^( *)```ts\n([\s\S]*?)\n\1```$/gm)]
  return blocks
    .map(([, indentation = '', block = '']) => block.replaceAll(`\n${indentation}`, '\n').trimStart())
    .join('\n')
}

/** What the compiler says about a program that lies in `home`, under the strictest settings of this house. */
function typeErrors(program: string): string[] {
  const file = join(home, 'guide.ts')
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
    typeRoots: [join(root, 'node_modules/@types')],
    types: ['node'],
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => name === file || fileExists(name)
  host.readFile = (name) => (name === file ? program : readFile(name))
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, program, rest[0]) : getSourceFile(name, ...rest)
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

let started: TestServer
beforeAll(async () => {
  await build()
  started = await startServer({ port: 0 }, afterAll)
})

describe.each(documents)('the ts blocks of %s', (document) => {
  const program = programOf(document)

  it('are typed, and a mistake in them would be found', () => {
    expect(program).toContain('import')
    expect(typeErrors(program)).toEqual([])
    const mistaken = `${program}\nvoid import('@x/runs-core').then((core) => new core.Api({ apiKye: '' }))`
    expect(typeErrors(mistaken).join()).toContain("'apiKye'")
  })

  it('run as they stand', async () => {
    const run = await RunLogger.begin(started.url, { project: 'guides', id: uniqueName('run') })
    const rows = Array.from({ length: 1_000 }, (_, step) => ({
      _step: step,
      loss: 1 / (step + 1),
      accuracy: step / 1_000,
    }))
    await run.log(rows)
    await run.finish()
    const plain = ts.transpile(`${program}\nconsole.log('the end')`, {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
    })
    const printed = await shell(
      process.execPath,
      ['--input-type=module', '--eval', plain, 'guide', run.path],
      { cwd: home, env: { WANDB_BASE_URL: started.url, WANDB_API_KEY: localKey } },
    )
    expect(printed).toMatch(/\nthe end\n$/)
  })
})
