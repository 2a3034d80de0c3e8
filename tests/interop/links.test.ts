import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Artifact } from '@x/runs-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { interop } from './interop.ts'
import { clientVersions } from './pythonClient.ts'

interface Linked {
  /** What the second refers to before the server knows the first. */
  waiting: Record<string, string>
  refs: [second: Record<string, string>, third: Record<string, string>]
  /** Of the table. */
  text: string
  /** Of the first. */
  id: string
}

describe.each(clientVersions)('artifacts that refer to others, wandb %s', (version) => {
  const use = interop(version)
  const draftOf = (name: string, files: Record<string, string> = {}): Artifact => {
    const draft = new Artifact({ name, type: 'dataset' })
    for (const [path, text] of Object.entries(files)) draft.addFile(Buffer.from(text), { name: path })
    return draft
  }

  it('C39: ours lead Python to what they refer to: versions, drafts logged with them, versions of Python’s', async () => {
    const { python, api } = use
    const theirs = await python.ask<{ name: string }[]>('log_versions', {
      project: 'links',
      run_id: 'theirs',
      name: 'tree',
    })
    const run = await api.createRun({ project: 'links', id: 'ours' })
    const version = await run.logArtifact(draftOf('version', { 'in/x ü.txt': 'of a version' }))
    const other = draftOf('draft', { y: 'of a draft' })
    const draft = draftOf('links', { own: 'own' })
      .addReference(version, { path: 'in/x ü.txt' })
      .addReference(other, { path: 'y', name: 'dir/y' })
      .addReference(await api.artifact(theirs[0]?.name ?? ''), {
        path: 'dir/deep/ü 日本.txt',
        name: 'theirs.txt',
      })
      // That one refers to another itself: to `a.txt`, to which nothing else here leads. Python's threads copy over
      // each other where two references lead to one file, and what one of them reads meanwhile is empty.
      .addReference(await api.artifact(theirs[1]?.name ?? ''), { path: 'linked.txt' })
    const [logged] = await Promise.all([run.logArtifact(draft), run.logArtifact(other)])
    const taken = await python.ask<{ contents: Record<string, string> }>('take_version', {
      name: `${run.entity}/${run.project}/links:v0`,
    })
    expect(taken).toMatchObject({ digest: logged.digest, size: logged.size })
    const texts = Object.entries(taken.contents).map(([path, text]) => [
      path,
      Buffer.from(text, 'base64').toString('utf8'),
    ])
    expect(Object.fromEntries(texts)).toEqual({
      own: 'own',
      'x ü.txt': 'of a version',
      'dir/y': 'of a draft',
      'theirs.txt': 'Grüße\n',
      'linked.txt': 'abc',
    })
  })

  it('C39: what refers to the same has Python’s digest', async () => {
    const { python, api } = use
    const run = await api.createRun({ project: 'links', id: 'digest' })
    const paths = ['a', 'dir/b', 'dir/ünï 日本.bin']
    const version = await run.logArtifact(
      draftOf('digest', Object.fromEntries(paths.map((path) => [path, path]))),
    )
    const draft = draftOf('same')
    for (const path of paths) draft.addReference(version, { path })
    const name = `${run.entity}/${run.project}/digest:v0`
    expect((await run.logArtifact(draft)).digest).toBe(await python.ask('digest_of_links', { name, paths }))
  })

  it('C36: Python’s lead us to what they refer to, also where the server did not know it yet', async () => {
    const { python, api } = use
    const run = `linked-${version.replaceAll('.', '-')}`
    const { waiting, refs, text, id } = await python.ask<Linked>('log_links', {
      project: 'links',
      run_id: run,
    })
    const hex = Buffer.from(id, 'base64').toString('hex')
    expect(waiting).toEqual({ 'again.table.json': expect.stringMatching(/^wandb-client-artifact:\/\/\w+\//) })
    const ref = `wandb-artifact://${hex}/dir/t.table.json`
    expect(refs).toEqual([{ 'again.table.json': ref }, { 'third.json': ref }])
    for (const [name, file] of [
      ['second', 'again.table.json'],
      ['third', 'third.json'],
    ] as const) {
      const artifact = await api.artifact(`links/${run}-${name}`)
      const root = await mkdtemp(join(tmpdir(), 'runs-links-'))
      onTestFinished(() => rm(root, { recursive: true, force: true }))
      expect(await artifact.download({ root })).toMatchObject({ fetched: 1, references: [] })
      expect(await readdir(root)).toEqual([file])
      expect(await readFile(join(root, file), 'utf8')).toBe(text)
      expect(await artifact.download({ root })).toMatchObject({ fetched: 0, inPlace: 1 })
    }
  })
})
