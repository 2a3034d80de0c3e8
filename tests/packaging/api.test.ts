import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { build, root, shell } from './shell.ts'

const report = (...args: string[]): Promise<string> =>
  shell(process.execPath, ['scripts/apiReport.mjs', '--check', ...args])

beforeAll(build)

it('holds the public API to the reports in api/, with a release tag on each export', async () => {
  expect(await report()).toContain('The public API is as committed.')
})

it('fails where an export is not in the report', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'api-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(root, 'api'), folder, { recursive: true })
  appendFileSync(join(folder, 'runs-react.api.md'), 'export function useNothing(): void;\n')
  await expect(report(`--reports=${folder}`)).rejects.toThrow('runs-react.api.md')
})
