import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile as readDisk, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from '@x/test-kit'
import { expect, onTestFinished, test } from 'vitest'
import { Api } from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

const kills = process.env['RUNS_SOAK'] === undefined ? 6 : 60
const seed = Number(process.env['RUNS_SEED'] ?? 11)
const size = 2_000_000

test(`C36: a process that is killed at any byte of a download leaves nothing under the file's name, seed ${seed}`, async () => {
  const server = await startServer({ port: 0 })
  const root = await mkdtemp(join(tmpdir(), 'runs-kill-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const { path } = await WireWriter.begin(server)
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251)
  await (await new Api(server.clientOptions).run(path)).uploadFile(bytes, { name: 'a.bin' })

  const script = fileURLToPath(new URL('./downloadAndDie.ts', import.meta.url))
  const killed = async (kill: number): Promise<void> => {
    const folder = join(root, String(kill))
    // Three of four within the bytes, the rest when all have come: then it is checked and named.
    const dieAt = kill % 4 === 3 ? size : Math.floor((((seed + kill) * 0.6180339887) % 1) * size)
    const options = ['--conditions=@x/source', '--import', 'tsx', script]
    const child = spawn(
      process.execPath,
      [...options, server.url, server.apiKey, path, folder, String(dieAt)],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    onTestFinished(() => void child.kill())
    const [code, signal] = await once(child, 'exit')
    expect([code, signal]).toEqual(dieAt < size ? [null, 'SIGKILL'] : expect.anything())
    const names = await readdir(folder)
    if (dieAt < size) expect(names).toEqual([expect.stringMatching(/^\.runs-.*\.part$/)])
    if (names.includes('a.bin')) expect((await readDisk(join(folder, 'a.bin'))).equals(bytes)).toBe(true)
  }
  for (let kill = 0; kill < kills; kill += 2) await Promise.all([killed(kill), killed(kill + 1)])
}, 600_000)
