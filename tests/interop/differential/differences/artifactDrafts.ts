import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Artifact } from '@x/runs-core'
import { onTestFinished } from 'vitest'
import { outcome, outcomeInPython } from '../outcome.ts'
import type { Difference } from '../question.ts'

const theirs = `
  draft = wandb.Artifact("draft", type="dataset")
  entries = draft.manifest.entries
  ${outcomeInPython.trim()}
`
const own = (metadata?: Record<string, unknown>): Artifact =>
  new Artifact({ name: 'draft', type: 'dataset', ...(metadata && { metadata }) })

/** A new folder with these files in it. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'runs-differ-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true })
    await writeFile(join(root, name), text)
  }
  return root
}

/** Artifacts before they are logged. */
export const artifactDrafts: readonly Difference[] = [
  {
    row: '`draft.add_file(path)`, and the file changes before it is logged',
    members: ['Artifact.add_file'],
    async probe({ python, ours }) {
      const root = await folderOf({ a: 'before', b: 'before' })
      const done = await python(`${theirs}
  draft.add_file("${root}/a", name="a")
  with open("${root}/a", "w") as file: file.write("after")
  open(entries["a"].local_path).read()`)
      const given = await ours(async ({ run }) => {
        const draft = own().addFile(join(root, 'b'), { name: 'b' })
        await writeFile(join(root, 'b'), 'after')
        return new Response((await run.logArtifact(draft)).stream('b')).text()
      })
      return { python: done.gives, ours: given.gives }
    },
    python: 'before',
    ours: 'after',
  },
  {
    row: "`draft.add_file('not-there')`, `draft.add_dir('not-there')`",
    async probe({ python, ours }) {
      const done = await python(`${theirs}
  [outcome(draft.add_file, "not-there"), outcome(draft.add_dir, "not-there")]`)
      const [file, dir] = [own(), own()]
      const added = [outcome(() => file.addFile('not-there')), outcome(() => dir.addDir('not-there'))]
      const logged = []
      for (const draft of [file, dir]) {
        const { raises, sends } = await ours(({ run }) => run.logArtifact(draft))
        logged.push([raises, sends])
      }
      return { python: done.gives, ours: [added, logged] }
    },
    python: ['ValueError', 'ValueError'],
    ours: [
      ['taken', 'taken'],
      [
        ['usage', []],
        ['usage', []],
      ],
    ],
  },
  {
    row: '`draft.add_file(path, name)`, other contents have the name',
    async probe({ python, ours }) {
      const root = await folderOf({ a: 'one', b: 'other' })
      const done = await python(`${theirs}
  draft.add_file("${root}/a", name="x")
  [outcome(draft.add_file, "${root}/b", name="x"),
   outcome(draft.add_file, "${root}/b", name="x", overwrite=True),
   open(entries["x"].local_path).read()]`)
      const draft = own().addFile(join(root, 'a'), { name: 'x' })
      const added = outcome(() => draft.addFile(join(root, 'b'), { name: 'x' }))
      const given = await ours(({ run }) => run.logArtifact(draft))
      return { python: done.gives, ours: [added, given.raises, given.sends] }
    },
    python: ['ValueError', 'taken', 'other'],
    ours: ['taken', 'usage', []],
  },
  {
    row: "`draft.add_file(path, name='../x')`, or `'/x'`, `'a\\b'`",
    async probe({ python }) {
      const root = await folderOf({ a: 'one' })
      const names = ['../x', '/x', 'a\\b']
      const done = await python(`${theirs}
  [outcome(draft.add_file, "${root}/a", name=name) for name in ${JSON.stringify(names)}]`)
      const given = names.map((name) => outcome(() => own().addFile(join(root, 'a'), { name })))
      return { python: done.gives, ours: given }
    },
    python: ['taken', 'taken', 'taken'],
    newestPython: ['ValueError', 'ValueError', 'taken'],
    ours: ['usage', 'usage', 'usage'],
  },
  {
    row: '`draft.add_dir(path)`, and a link in it leads to a folder above',
    members: ['Artifact.add_dir'],
    async probe({ python, ours }) {
      const root = await folderOf({ 'in/a': 'one' })
      await symlink('..', join(root, 'in/up'))
      const done = await python(`${theirs}
  draft.add_dir("${root}")`)
      const given = await ours(async ({ run }) => {
        const logged = await run.logArtifact(own().addDir(root))
        return (await logged.manifest()).entries.keys()
      })
      return { python: done.raises, ours: given.gives }
    },
    python: 'OSError',
    ours: ['in/a'],
  },
  {
    row: "`draft.add_reference('https://…')`",
    members: ['Artifact.add_reference'],
    run: { files: { 'a.txt': 'a' } },
    async probe({ python, ours, run }) {
      const address = (await run.file('a.txt')).directUrl
      const done = await python(`${theirs}
  draft.add_reference("${address}", name="a")
  [entries["a"].digest == "${address}", entries["a"].size]`)
      const draft = own()
      const { sends } = await ours(({ run }) => run.logArtifact(draft.addReference(address, { name: 'a' })))
      const { digest, sizeBytes } = await draft.entry('a')
      return {
        python: [done.sends.includes('download'), done.gives],
        ours: [sends.includes('download'), [digest === address, sizeBytes]],
      }
    },
    python: [true, [false, 1]],
    ours: [false, [true, null]],
  },
  {
    row: "`draft.add_reference('file:///folder')`",
    async probe({ python, ours }) {
      const root = await folderOf({ a: 'one', 'in/b': 'other' })
      const address = pathToFileURL(root).href
      const done = await python(`${theirs}
  draft.add_reference("${address}")
  [sorted(entries), outcome(draft.add_reference, "file:///not/there")]`)
      const given = await ours(async ({ run }) => {
        const draft = own().addReference(address, { name: 'folder' })
        const there = outcome(() => draft.addReference('file:///not/there', { name: 'other' }))
        return [(await (await run.logArtifact(draft)).manifest()).entries.keys(), there]
      })
      return { python: done.gives, ours: given.gives }
    },
    python: [['a', 'in/b'], 'ValueError'],
    ours: [['folder', 'other'], 'taken'],
  },
  {
    row: '`draft.id`, `draft.digest`, `draft.size`, `draft.manifest`',
    members: ['Artifact.manifest'],
    async probe({ python }) {
      const root = await folderOf({ a: 'one' })
      const done = await python(`${theirs}
  draft.add_file("${root}/a")
  [draft.id, len(draft.digest), draft.size, list(draft.manifest.entries)]`)
      const draft = own().addFile(join(root, 'a'))
      const reads = [() => draft.id, () => draft.digest, () => draft.size, () => draft.manifest()]
      return { python: done.gives, ours: reads.map(outcome) }
    },
    python: [null, 32, 3, ['a']],
    ours: ['usage', 'usage', 'usage', 'usage'],
  },
  {
    row: '`wandb.Artifact(name, type, metadata=…)` beyond what 0.31 allows',
    async probe({ python, ours }) {
      const long = 'x'.repeat(129)
      const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`key${index}`, index]))
      const done = await python(`${theirs}
  [outcome(wandb.Artifact, "${long}", type="dataset"),
   outcome(wandb.Artifact, "draft", type="dataset", metadata=${JSON.stringify(many)}),
   outcome(wandb.Artifact, "run-table", type="run_table"), outcome(wandb.Artifact, "source-x", type="code")]`)
      const given = await ours(() =>
        [
          () => new Artifact({ name: long, type: 'dataset' }),
          () => own(many),
          () => new Artifact({ name: 'run-table', type: 'run_table' }),
          () => new Artifact({ name: 'source-x', type: 'code' }),
        ].map(outcome),
      )
      return { python: done.gives, ours: given.gives }
    },
    python: ['taken', 'taken', 'taken', 'taken'],
    newestPython: ['ValueError', 'ValueError', 'ValueError', 'ValueError'],
    ours: ['usage', 'taken', 'taken', 'taken'],
  },
  {
    row: '`artifact.created_at`, `artifact.updated_at`, `artifact.ttl`',
    members: ['Artifact.created_at', 'Artifact.updated_at'],
    async probe({ sides }) {
      const { python, ours } = await sides.artifacts()
      const done = await python(`
        artifact = api.artifact(f"{project}/data:v0")
        [type(artifact.created_at).__name__, str(artifact.ttl)]`)
      const given = await ours(async ({ api, project }) => {
        const { createdAt, ttlSeconds } = await api.artifact(`${project}/data:v0`)
        return [createdAt instanceof Date ? 'Date' : typeof createdAt, ttlSeconds]
      })
      return { python: done.gives, ours: given.gives }
    },
    python: ['str', 'None'],
    ours: ['Date', null],
  },
  {
    row: "`wandb.Artifact(…, metadata={'x': inf})`",
    async probe({ python, ours }) {
      const done = await python(
        'wandb.Artifact("draft", type="dataset", metadata={"x": float("inf")}).metadata["x"] == float("inf")',
      )
      const given = await ours(
        async ({ run }) => (await run.logArtifact(own({ x: Number.POSITIVE_INFINITY }))).metadata,
      )
      return { python: done.gives ?? done.raises, ours: given.gives }
    },
    python: true,
    newestPython: 'ValueError',
    ours: { x: null },
  },
]
