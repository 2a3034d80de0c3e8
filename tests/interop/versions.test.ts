import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { interop } from './interop.ts'
import { clientVersions } from './pythonClient.ts'

interface Described {
  name: string
  digest: string
  size: number
  entries: Record<string, [digest: string, size: number | null, ref: string | null]>
}

describe.each(clientVersions)('wandb %s logs artifacts, we read and change them', (version) => {
  const use = interop(version)
  let made: Promise<[Described, Described]> | undefined
  const logged = (): Promise<[Described, Described]> =>
    (made ??= use.python.ask('log_versions', { project: 'trees', run_id: 'maker', name: 'tree' }))

  it('C36: what Python has logged comes byte for byte, and Python finds it right', async () => {
    const { python, api } = use
    const [first, second] = await logged()
    const contents = await python.ask<Record<string, string>>('tree_of')
    for (const each of [first, second]) {
      const artifact = await api.artifact(each.name)
      expect(artifact).toMatchObject({
        digest: each.digest,
        size: each.size,
        type: 'dataset',
        state: 'COMMITTED',
      })
      const { entries, storageLayout } = await artifact.manifest()
      expect(storageLayout).toBe('V2')
      const listed = [...entries.values()].map((entry) => [
        entry.path,
        [entry.digest, entry.sizeBytes, entry.ref],
      ])
      expect(Object.fromEntries(listed)).toEqual(each.entries)
      const root = await folder()
      const done = await artifact.download({ root })
      const there = await tree(root)
      expect(await artifact.verify(root)).toEqual({ missing: [], changed: [], extra: [] })
      if (each === first) {
        expect(there).toEqual(contents)
        expect(await python.ask('verify_version', { name: each.name, root })).toBe(true)
        await writeFile(join(root, 'a.txt'), 'abd')
        await expect(python.ask('verify_version', { name: each.name, root })).rejects.toThrow()
        expect(await artifact.verify(root)).toMatchObject({ changed: ['a.txt'] })
      } else {
        const moved = Object.entries(contents)
          .filter(([path]) => path.startsWith('dir/'))
          .map(([path, content]) => [path.replace(/^dir/, 'moved'), content])
        expect(there).toEqual({ ...Object.fromEntries(moved), 'linked.txt': btoa('abc') })
        expect(done.references.map(({ path }) => path).sort()).toEqual(['local', 'web'])
        // The web's is of a host that does not exist.
        const fetched = await artifact.download({ root, path: 'local', references: 'fetch' })
        expect(fetched.references).toEqual([])
        expect(await tree(root)).toMatchObject({ 'linked.txt': btoa('abc'), local: btoa('not uploaded') })
      }
      expect(await artifact.download({ root, exist: 'replace' })).toMatchObject({
        fetched: each === first ? 1 : 0,
      })
    }
  })

  it('what we change Python sees, and the other way round; both name the same runs at both ends', async () => {
    const { python, api } = use
    const [{ name }] = await logged()
    const artifact = await api.artifact(name)
    // Python itself writes null for what JSON does not have.
    expect(artifact.metadata).toEqual({ rows: 3, nan: null })
    await artifact.update({
      description: 'changed: ü',
      aliases: { add: ['best'], remove: ['kept'] },
      tags: { add: ['seen'] },
      metadata: (edit) => edit.set('ours', [1, null]),
      ttlSeconds: 86_400,
    })
    const seen = await python.ask<Record<string, unknown>>('version_state', { name })
    expect(seen).toMatchObject({
      id: artifact.id,
      version: 'v0',
      aliases: ['best', 'first'],
      tags: ['seen'],
      metadata: { rows: 3, ours: [1, null] },
      description: 'changed: ü',
      ttl: 86_400,
    })
    expect((await artifact.loggedBy())?.run).toBe(seen['logged_by'])
    expect((await artifact.usedBy().toArray()).map(({ run }) => run).sort()).toEqual(seen['used_by'])
    expect(seen).toMatchObject({ logged_by: 'maker', used_by: ['maker-user'] })

    await python.ask('edit_version', { name, description: 'theirs', alias: 'python', tag: 'also' })
    await artifact.load()
    expect([...artifact.aliases].sort()).toEqual(['best', 'first', 'python'])
    expect([...artifact.tags].sort()).toEqual(['also', 'seen'])
    expect(artifact).toMatchObject({
      description: 'theirs',
      metadata: { rows: 3, ours: [1, null], edited: true },
    })
  })
})

async function folder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'runs-versions-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return root
}

/** Every file below a folder, in base64. */
async function tree(root: string): Promise<Record<string, string>> {
  const found = await readdir(root, { recursive: true, withFileTypes: true })
  const files = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  const contents = files.map(
    async (path) => [relative(root, path).split(sep).join('/'), await readFile(path, 'base64')] as const,
  )
  return Object.fromEntries(await Promise.all(contents))
}
