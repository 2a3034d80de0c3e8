#!/usr/bin/env node
/**
 * `pnpm api` writes what each published entry exports into `api/`, one file per entry; with `--check` it fails where that
 * differs from what is committed. Every export needs a release tag.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'
import { runScript, say, Stop } from './prepare/say.mjs'
import { root } from './prepare/tools.mjs'

/**
 * The entries that users write imports of. Left out: `@x/runs-core/documents`, which codegen writes and checks, and
 * `@x/runs-core/internal`, which promises nothing.
 */
const entries = [
  { report: 'runs-core', folder: 'packages/runs-core', types: 'dist/index.d.mts' },
  { report: 'runs-core-node', folder: 'packages/runs-core', types: 'dist/node/index.d.mts' },
  { report: 'runs-react', folder: 'packages/runs-react', types: 'dist/index.d.mts' },
  { report: 'runs-react-suspense', folder: 'packages/runs-react', types: 'dist/suspense/index.d.mts' },
  { report: 'runs-server', folder: 'packages/runs-server', types: 'dist/index.d.mts' },
]
const check = process.argv.includes('--check')
/** `--reports=<folder>` compares with another folder than `api/`. */
const reports =
  process.argv.find((argument) => argument.startsWith('--reports='))?.slice(10) ?? join(root, 'api')

await runScript(async () => {
  const results = entries.map((entry) => ({ ...entry, ...extract(entry) }))
  for (const { report, problems } of results) for (const problem of problems) say(`${report}: ${problem}`)
  mkdirSync(reports, { recursive: true })
  const drifted = results.filter(({ report, text }) => text !== committed(report))
  if (!check) for (const { report, text } of drifted) writeFileSync(pathOf(report), text)
  if (results.some(({ problems }) => problems.length > 0))
    throw new Stop('Some exports are not as they should be; see above.')
  if (check && drifted.length > 0) {
    const names = drifted.map(({ report }) => `api/${report}.api.md`).join(', ')
    throw new Stop(`The public API differs from ${names}. If that is meant, run: pnpm build && pnpm api`)
  }
  say(check ? 'The public API is as committed.' : `${drifted.length} of ${results.length} reports written.`)
})

function pathOf(report) {
  return join(reports, `${report}.api.md`)
}

function committed(report) {
  return existsSync(pathOf(report)) ? readFileSync(pathOf(report), 'utf8') : ''
}

/** The report of one entry, and what is wrong with its exports. */
function extract({ report, folder, types }) {
  const projectFolder = join(root, folder)
  if (!existsSync(join(projectFolder, types)))
    throw new Stop(`${folder}/${types} is missing; run pnpm build first.`)
  const scratch = mkdtempSync(join(tmpdir(), 'api-'))
  const logged = { logLevel: 'warning', addToApiReportFile: false }
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: join(projectFolder, types),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
            module: 'ESNext',
            moduleResolution: 'bundler',
            jsx: 'react-jsx',
            types: [],
            strict: true,
            skipLibCheck: true,
          },
          files: [join(projectFolder, types)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${report}.api.md`,
        reportFolder: scratch,
        reportTempFolder: scratch,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: logged },
        extractorMessageReporting: {
          default: logged,
          // A sentence for what each export does is a matter of review, not of this report.
          'ae-undocumented': { logLevel: 'none' },
          // Links into a sister package; the reader's editor follows them.
          'ae-unresolved-link': { logLevel: 'none' },
          // A type that users never name, such as a client's internals; the report shows each.
          'ae-forgotten-export': { logLevel: 'none', addToApiReportFile: true },
        },
        tsdocMessageReporting: { default: logged },
      },
    },
  })
  const problems = []
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true
      if (message.logLevel !== 'warning' && message.logLevel !== 'error') return
      if (message.category === 'console') return
      problems.push(`${message.messageId}: ${message.text}`)
    },
  })
  const text = readFileSync(join(scratch, `${report}.api.md`), 'utf8')
  rmSync(scratch, { recursive: true, force: true })
  return { text, problems }
}
