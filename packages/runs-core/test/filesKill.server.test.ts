import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile as readDisk, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from '@x/test-kit'
import { expect, onTestFinished, test } from 'vitest'
import { Api } from '../src/index.ts'
import { logArtifact } from './loggedArtifact.ts'
import { WireWriter } from './wireWriter.ts'

const kills = process.env['RUNS_SOAK'] === undefined ? 6 : 60
const seed = Number(process.env['RUNS_SEED'] ?? 11)
const size = 2_000_000

/** The same bytes as one file of a run, and as four of an artifact that are downloaded at once. */
const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251)
const contents = Object.fromEntries(
  ['a.bin', 'b.bin', 'in/c.bin', 'in/d.bin'].map((name, index) => [
    name,
    bytes.subarray((index * size) / 4, ((index + 1) * size) / 4),
  ]),
)

test.each(['the file of a run', 'an artifact'])(
  `C36: a process that is killed at any byte of the download of %s leaves nothing under a file's name that is not whole, seed ${seed}`,
  async (what) => {
    const server = await startServer({ port: 0 })
    const root = await mkdtemp(join(tmpdir(), 'runs-kill-'))
    onTestFinished(() => rm(root, { recursive: true, force: true }))
    const writer = await WireWriter.begin(server)
    const isFile = what === 'the file of a run'
    const artifact = isFile ? '' : await logArtifact(server, writer, contents, { name: 'set' })
    if (isFile)
      await (await new Api(server.clientOptions).run(writer.path)).uploadFile(bytes, { name: 'a.bin' })
    const whole: Record<string, Uint8Array> = isFile ? { 'a.bin': bytes } : contents

    const script = fileURLToPath(new URL('./downloadAndDie.ts', import.meta.url))
    const killed = async (kill: number): Promise<void> => {
      const folder = join(root, String(kill))
      // Three of four within the bytes, the rest when all have come: then it is checked and named.
      const dieAt = kill % 4 === 3 ? size : Math.floor((((seed + kill) * 0.6180339887) % 1) * size)
      const options = ['--conditions=@x/source', '--import', 'tsx', script]
      const given = [server.url, server.apiKey, writer.path, artifact, folder, String(dieAt)]
      const child = spawn(process.execPath, [...options, ...given], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      onTestFinished(() => void child.kill())
      const [code, signal] = await once(child, 'exit')
      expect([code, signal]).toEqual(dieAt < size ? [null, 'SIGKILL'] : expect.anything())
      const found = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
      const names = files.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'))
      const complete = names.filter((name) => Object.hasOwn(whole, name))
      for (const name of names) if (!complete.includes(name)) expect(name).toMatch(/(^|\/)\.runs-.*\.part$/)
      if (dieAt < size) expect(complete.length).toBeLessThan(Object.keys(whole).length)
      for (const name of complete)
        expect((await readDisk(join(folder, name))).equals(whole[name] ?? bytes), name).toBe(true)
    }
    for (let kill = 0; kill < kills; kill += 2) await Promise.all([killed(kill), killed(kill + 1)])
  },
  600_000,
)
