import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { run } from '../prepare/say.mjs'
import { root, toolEnvironment } from '../prepare/tools.mjs'

/**
 * The parts of `pnpm test`, in their order: what fails fastest comes first. Each resolves with
 * `{ ok, passed, failed, skipped, output, failures }`; a part that isn't vitest counts no tests and names no failures.
 */
export const parts = {
  codegen: () => tool(process.execPath, ['scripts/codegen.mjs', '--check']),
  lint: () => tool('oxlint', ['--deny-warnings']),
  format: () => tool('biome', ['format', '.']),
  types: () =>
    both(
      () => tool('turbo', ['run', 'types', '--continue', '--output-logs=errors-only']),
      () => tool('tsc', ['--noEmit', '-p', 'tsconfig.json']),
    ),
  build: () => tool('turbo', ['run', 'build', '--output-logs=errors-only']),
  knip: () => tool('knip', ['--treat-config-hints-as-errors']),
  unit: () => vitest('unit', ['unit', 'types']),
  react: () => vitest('react', ['react']),
  server: () => vitest('server', ['server']),
  interop: () => vitest('interop', ['interop']),
  browser: () => vitest('browser', ['browser']),
  packaging: () => vitest('packaging', ['packaging']),
}

async function tool(command, args) {
  const { code, output } = await run(command, args, { cwd: root, env: toolEnvironment() })
  return { ok: code === 0, passed: 0, failed: 0, skipped: 0, output }
}

async function both(...steps) {
  const results = []
  for (const step of steps) results.push(await step())
  const output = results.map((result) => result.output).join('')
  return { ...results[0], ok: results.every((result) => result.ok), output }
}

/** Runs vitest projects with their progress shown, and reads the counts from vitest's own report. */
async function vitest(name, projects) {
  const report = join(root, '.cache/results', `${name}.json`)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const args = ['run', ...projects.flatMap((project) => ['--project', project])]
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  args.push(`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`)
  const { code } = await run('vitest', args, { cwd: root, env: toolEnvironment(), show: true })
  if (!existsSync(report))
    return { ok: false, passed: 0, failed: 0, skipped: 0, output: 'vitest wrote no report' }
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  return {
    ok: code === 0,
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests + counts.numTodoTests,
    output: '',
    failures: failuresOf(counts),
  }
}

/** What failed, a few lines each: the file, the test, and how its first error begins. */
function failuresOf({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name)
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    // A file that could not be loaded, or whose hook threw, has a message of its own.
    if (failed.length === 0) return message ? [`${file}\n${firstLines(message)}`] : []
    return failed.map(
      ({ fullName, failureMessages }) => `${file} > ${fullName}\n${firstLines(failureMessages[0] ?? '')}`,
    )
  })
}

function firstLines(message) {
  return stripVTControlCharacters(message)
    .split('\n')
    .slice(0, 6)
    .map((line) => `    ${line}`)
    .join('\n')
}
