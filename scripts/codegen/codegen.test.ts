import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const generated = [
  'packages/runs-core/src/generated/documents.ts',
  'packages/runs-core/src/generated/operationTypes.ts',
  'packages/runs-core/src/generated/typedDocuments.ts',
  'packages/runs-core/src/generated/persistedDocuments.json',
  'packages/runs-server/src/generated/resolvers.ts',
  'packages/runs-server/src/generated/schema.ts',
]
let copy = ''

/** Codegen in the copy, with every way out to the network closed: a step that asked for one would fail. */
function codegen(...args: string[]): { status: number | null; output: string } {
  const offline = `--require=${join(root, 'scripts/codegen/closeNetwork.cjs')}`
  const run = spawnSync(
    join(root, 'node_modules/.bin/graphql-codegen'),
    ['--config', 'codegen.ts', ...args],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: offline },
    },
  )
  return { status: run.status, output: run.stdout + run.stderr }
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'codegen-'))
  for (const path of ['schema', 'scripts/codegen', 'codegen.ts', 'package.json', 'packages/runs-core/src']) {
    cpSync(join(root, path), join(copy, path), {
      recursive: true,
      filter: (from) => !from.includes('node_modules'),
    })
  }
  mkdirSync(join(copy, 'packages/runs-server/src/generated'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('pnpm codegen --check', { timeout: 60_000 }, () => {
  it('C54: passes on what codegen has just written, twice the same, without the network', () => {
    expect(codegen()).toMatchObject({ status: 0 })
    const first = generated.map((path) => readFileSync(join(copy, path), 'utf8'))
    expect(codegen('--check')).toMatchObject({ status: 0 })
    expect(codegen()).toMatchObject({ status: 0 })
    expect(generated.map((path) => readFileSync(join(copy, path), 'utf8'))).toEqual(first)
  })

  it('C54: fails and names each file when documents, manifest or types were edited by hand', () => {
    for (const path of generated) appendFileSync(join(copy, path), '\n')
    const { status, output } = codegen('--check')
    expect(status).toBe(1)
    for (const path of generated) expect(output).toContain(path)
    expect(codegen()).toMatchObject({ status: 0 })
  })

  it('C54: fails when the schema or a document has changed and codegen was not run', () => {
    const document = join(copy, 'packages/runs-core/src/runs/loadRun.graphql')
    writeFileSync(document, readFileSync(document, 'utf8').replace('historyLineCount', ''))
    const { status, output } = codegen('--check')
    expect(status).toBe(1)
    for (const path of generated.slice(0, 4)) expect(output).toContain(path)
    const schema = join(copy, 'schema/paging.graphql')
    appendFileSync(schema, '\ntype Nothing {\n  id: ID!\n}\n')
    const second = codegen('--check')
    expect(second.status).toBe(1)
    for (const path of generated.slice(4)) expect(second.output).toContain(path)
  })
})
