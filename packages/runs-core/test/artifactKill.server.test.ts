import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from '@x/test-kit'
import { expect, onTestFinished, test } from 'vitest'
import { Api } from '../src/index.ts'
import { logArtifact } from './loggedArtifact.ts'
import { WireWriter } from './wireWriter.ts'

const kills = process.env['RUNS_SOAK'] === undefined ? 6 : 60
const seed = Number(process.env['RUNS_SEED'] ?? 11)

/** Large ones, small ones, empty ones, in folders: the moment of death finds some whole, some begun, some not. */
const contents: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => {
    const size = index % 8 === 0 ? 300_000 : index % 8 === 1 ? 0 : 2_000 + index
    return [
      `${'dir/'.repeat(index % 3)}${index}.bin`,
      Uint8Array.from({ length: size }, (_byte, at) => (at * 31 + index) % 251),
    ]
  }),
)
const totalBytes = Object.values(contents).reduce((sum, { byteLength }) => sum + byteLength, 0)

async function filesBelow(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true })
  return found.filter((each) => each.isFile()).map((each) => relative(root, join(each.parentPath, each.name)))
}

test(`C36: a process that is killed at any byte of an artifact's download leaves whole entries and none that are begun under their names; a second download finishes it, seed ${seed}`, async () => {
  const server = await startServer({ port: 0 })
  const root = await mkdtemp(join(tmpdir(), 'runs-kill-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const run = await WireWriter.begin(server)
  await logArtifact(server, run, contents, { name: 'set' })
  const name = `${run.path.replace(/[^/]*$/, '')}set:v0`

  const script = fileURLToPath(new URL('./downloadAndDie.ts', import.meta.url))
  let begun = 0
  let whole = 0
  const killed = async (kill: number): Promise<void> => {
    const folder = join(root, String(kill))
    // Five of six within the bytes, the rest when all have come: then the last ones are checked and named.
    const dieAt = kill % 6 === 5 ? totalBytes : Math.floor((((seed + kill) * 0.6180339887) % 1) * totalBytes)
    const options = ['--conditions=@x/source', '--import', 'tsx', script]
    const child = spawn(
      process.execPath,
      [...options, server.url, server.apiKey, run.path, folder, String(dieAt), name],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    onTestFinished(() => void child.kill())
    const [code, signal] = await once(child, 'exit')
    expect([code, signal]).toEqual(dieAt < totalBytes ? [null, 'SIGKILL'] : expect.anything())
    const left = await filesBelow(folder)
    const entries = left.filter((path) => !/(?:^|\/)\.runs-[^/]*\.part$/.test(path))
    if (dieAt < totalBytes) expect(entries.length).toBeLessThan(Object.keys(contents).length)
    begun += left.length - entries.length
    whole += entries.length
    for (const path of entries)
      expect((await readFile(join(folder, path))).equals(contents[path] ?? Buffer.from(path)), path).toBe(
        true,
      )

    const artifact = await new Api(server.clientOptions).artifact(name)
    expect(await artifact.download({ root: folder })).toMatchObject({ inPlace: entries.length })
    expect(await artifact.verify(folder)).toMatchObject({ missing: [], changed: [] })
  }
  for (let kill = 0; kill < kills; kill += 2) await Promise.all([killed(kill), killed(kill + 1)])
  // Otherwise nothing was looked at.
  expect(begun).toBeGreaterThan(0)
  expect(whole).toBeGreaterThan(0)
}, 600_000)
