import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Api, type Artifact } from '../src/index.ts'
import { logArtifact } from './loggedArtifact.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

/** An artifact whose files hold their own names; `root` to download it to, and a folder beside it that it must not reach. */
async function named(
  ...names: string[]
): Promise<{ artifact: Artifact; root: string; beside: string; parent: string }> {
  const run = await WireWriter.begin(server)
  const contents = Object.fromEntries(names.map((name) => [name, name]))
  const id = await logArtifact(server, run, contents, { name: 'set' })
  const artifact = await new Api(server.clientOptions).artifact({ id })
  const parent = await mkdtemp(join(tmpdir(), 'runs-names-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  const [root, beside] = [join(parent, 'root'), join(parent, 'beside')]
  await mkdir(root)
  await mkdir(beside)
  return { artifact, root, beside, parent }
}

/** What is below a folder: files with their text, links with where they lead. */
async function tree(root: string): Promise<Record<string, string>> {
  const found = await readdir(root, { recursive: true, withFileTypes: true })
  const all = found
    .filter((each) => !each.isDirectory())
    .map(async (each) => {
      const path = join(each.parentPath, each.name)
      const held = each.isSymbolicLink() ? `→ ${await readlink(path)}` : await readFile(path, 'utf8')
      return [relative(root, path), held] as const
    })
  return Object.fromEntries((await Promise.all(all)).toSorted())
}

const own = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.toSorted().map((name) => [name, name]))

/** What the rest of the code asks for the system. */
function onWindows(): void {
  const real = Object.getOwnPropertyDescriptor(process, 'platform') ?? {}
  Object.defineProperty(process, 'platform', { ...real, value: 'win32' })
  onTestFinished(() => void Object.defineProperty(process, 'platform', real))
}

describe('C36: names that are nothing but names', () => {
  // Dots that only look like some, dots in plenty, a home that no shell expands, names that a page would encode.
  const odd = [
    '．．/x',
    '…/x',
    '‥/x',
    '..a/b..',
    '.../x',
    '~/x',
    '$HOME',
    '%2e%2e/x',
    'a%2f..%2fb',
    ' ',
    'a. ',
  ]
  test('are taken as they are, letter by letter', async () => {
    const { artifact, root, parent } = await named(...odd)
    expect(await artifact.download({ root })).toMatchObject({ fetched: odd.length })
    expect(await tree(root)).toEqual(own(...odd))
    expect(await readdir(parent)).toEqual(['beside', 'root'])
    expect(await artifact.verify(root)).toEqual({ missing: [], changed: [], extra: [] })
  })

  test('composed or not are two names where the disk has two', async () => {
    const forms = ['\u00e9.txt', 'e\u0301.txt', '\u212b/x', '\u00c5/x', 'A\u030a/x', 'ﬁ', 'fi']
    const { artifact, root } = await named(...forms)
    expect(await artifact.download({ root })).toMatchObject({ fetched: forms.length })
    expect(await tree(root)).toEqual(own(...forms))
    expect(await artifact.download({ root })).toMatchObject({ fetched: 0, inPlace: forms.length })
  })

  test('of devices and streams are files, but on Windows refused before anything is written', async () => {
    const reserved = ['CON', 'nul.txt', 'dir/aux', 'com1.log', 'a.txt:b', 'dir./x', 'dir /x', 'a?', '.. /x']
    const { artifact, root } = await named(...reserved)
    await artifact.download({ root })
    expect(await tree(root)).toEqual(own(...reserved))
    onWindows()
    for (const name of reserved) {
      const { artifact: each, root: empty, parent } = await named('a.txt', name)
      const refused = { code: 'decode', message: expect.stringContaining(JSON.stringify(name)) }
      await expect(each.download({ root: empty })).rejects.toMatchObject(refused)
      await expect(each.verify(empty)).rejects.toMatchObject(refused)
      expect(await readdir(parent, { recursive: true })).toEqual(['beside', 'root'])
    }
  })

  test('of a file of a run too', async () => {
    const { path } = await WireWriter.begin(server)
    const run = await new Api(server.clientOptions).run(path)
    const file = await run.uploadFile(new Blob(['a']), { name: 'dir/nul.txt' })
    onWindows()
    const { root, parent } = await named('a')
    await expect(file.download({ root })).rejects.toMatchObject({ code: 'decode' })
    expect(await readdir(parent, { recursive: true })).toEqual(['beside', 'root'])
  })
})

describe('C36: a link in root', () => {
  const [throwing, replacing] = [{}, { exist: 'replace' }] as const

  test('as a folder, that leads out of it, is not followed, however deep and whatever is to be replaced', async () => {
    for (const options of [throwing, replacing]) {
      const { artifact, root, beside } = await named('one/two/x', 'one/y')
      await mkdir(join(root, 'one'))
      await symlink(beside, join(root, 'one/two'))
      await expect(artifact.download({ root, ...options })).rejects.toMatchObject({ code: 'decode' })
      expect(await readdir(beside)).toEqual([])
      // By way of another link, and relative.
      const more = await named('one/two/x')
      await symlink('../beside/..', join(more.root, 'one'))
      await expect(more.artifact.download({ root: more.root, ...options })).rejects.toMatchObject({
        code: 'decode',
      })
      expect(await readdir(more.parent)).toEqual(['beside', 'root'])
    }
  })

  test('to the folder beside whose name begins like root’s leads out too', async () => {
    const { artifact, root } = await named('dir/x')
    await mkdir(`${root}-other`)
    await symlink(`${root}-other`, join(root, 'dir'))
    await expect(artifact.download({ root })).rejects.toMatchObject({ code: 'decode' })
    expect(await readdir(`${root}-other`)).toEqual([])
  })

  test('as a file, is another file; replaced, it is the link that goes, not what it leads to', async () => {
    const { artifact, root, beside } = await named('x', 'gone')
    await writeFile(join(beside, 'mine'), 'mine')
    await symlink(join(beside, 'mine'), join(root, 'x'))
    await symlink(join(beside, 'nothing yet'), join(root, 'gone'))
    await expect(artifact.download({ root })).rejects.toMatchObject({ code: 'conflict' })
    expect(await tree(beside)).toEqual({ mine: 'mine' })
    await artifact.download({ root, exist: 'replace' })
    expect(await tree(root)).toEqual(own('x', 'gone'))
    expect(await tree(beside)).toEqual({ mine: 'mine' })
  })

  test('that stays in it is followed, and root may be one itself', async () => {
    const { artifact, root, beside, parent } = await named('dir/x')
    await mkdir(join(root, 'real'))
    await symlink('real', join(root, 'dir'))
    await symlink('root', join(parent, 'link'))
    expect(await artifact.download({ root: join(parent, 'link') })).toMatchObject({ fetched: 1 })
    expect(await tree(root)).toEqual({ dir: '→ real', 'real/x': 'dir/x' })
    expect(await readdir(beside)).toEqual([])
  })

  test('is not followed by references that are fetched', async () => {
    const { root, beside } = await named('a')
    await writeFile(join(beside, 'source'), 'text')
    await mkdir(join(beside, 'inner'))
    await symlink(join(beside, 'inner'), join(root, 'dir'))
    const run = await WireWriter.begin(server)
    const digest = createHash('md5').update('text').digest('base64')
    const entry = { ref: `file://${beside}/source`, digest, size: 4 }
    const id = await logArtifact(server, run, { 'dir/x': entry }, { name: 'refs' })
    const artifact = await new Api(server.clientOptions).artifact({ id })
    await expect(artifact.download({ root, references: 'fetch' })).rejects.toMatchObject({ code: 'decode' })
    expect(await readdir(join(beside, 'inner'))).toEqual([])
  })
})
