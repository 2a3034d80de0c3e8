import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Api } from '@x/runs-core'
import { createRunsServer, type RunsServer } from '@x/runs-server'
import { afterAll, beforeAll } from 'vitest'
import { type ClientVersion, PythonClient, untagged } from './pythonClient.ts'

/** The fixed key that the server accepts on loopback: 40 characters, as Python checks. */
export const localKey = `local${'0'.repeat(35)}`

export interface Interop {
  server: RunsServer
  python: PythonClient
  api: Api
}

/** A server on disk, the Python client of one version logged into it, and ours beside it. Started before all tests of a file. */
export function interop(version: ClientVersion): Interop {
  const made = {} as Interop
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runs-interop-'))
    made.server = await createRunsServer({ dataDir: folder, port: 0 })
    made.python = new PythonClient(version, made.server.url, localKey)
    made.api = new Api({ baseUrl: made.server.url, apiKey: localKey })
  })
  afterAll(async () => {
    await made.python.close()
    await made.server.close()
    await rm(folder, { recursive: true, force: true })
  })
  return made
}

/** The rows that Python's side noted while it logged: `[step, row]`, read without any decoder of ours. */
export async function readBooks(file: string): Promise<[number, Record<string, unknown>][]> {
  const text = await readFile(file, 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [step, row] = JSON.parse(line) as [number, unknown]
      return [step, untagged(row) as Record<string, unknown>]
    })
}

/** A row without what the client adds to it (`_runtime`, `_timestamp`), as the books hold it. */
export function withoutClientKeys(row: Record<string, unknown>): [number, Record<string, unknown>] {
  const user = Object.fromEntries(Object.entries(row).filter(([key]) => !key.startsWith('_')))
  return [Number(row._step), user]
}
