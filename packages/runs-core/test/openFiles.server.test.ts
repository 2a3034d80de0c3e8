import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { startServer } from '@x/test-kit'
import { expect, onTestFinished, test } from 'vitest'
import { WireWriter } from './wireWriter.ts'

/** 32 files, as many connections, and what Node has open by itself: 28, and a few folders while they are looked at. */
const mostOpen = 128

test('C37: 600 files are logged, downloaded three times at once and verified by a process that may have few open', async () => {
  const server = await startServer({ port: 0 })
  const root = await mkdtemp(join(tmpdir(), 'runs-open-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const folder = join(root, 'from')
  for (let index = 0; index < 600; index++) {
    const below = join(folder, `${index % 100}`)
    await mkdir(below, { recursive: true })
    await writeFile(join(below, `${index}`), `file ${index}`)
  }
  const { path } = await WireWriter.begin(server)
  const script = fileURLToPath(new URL('./openManyFiles.ts', import.meta.url))
  const given = ['--conditions=@x/source', '--import', 'tsx', script, server.url, server.apiKey, path]
  const limited = `ulimit -n ${mostOpen}; exec "$0" "$@"`
  const child = spawn('/bin/sh', ['-c', limited, process.execPath, ...given, folder, root], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill())
  const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  expect(errors).toBe('')
  expect(JSON.parse(printed)).toEqual({ inPlace: [600, 600, 600], wrong: [] })
}, 60_000)
