import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRunsError } from '@x/runs-core'
import type { Difference } from '../question.ts'
import { answer } from '../scripted.ts'

const three = { files: { 'a.txt': 'a'.repeat(1_000), 'b.txt': 'b', 'c.txt': 'c' } }
const folder = () => mkdtemp(join(tmpdir(), 'runs-differ-'))
const temporary = `
  import os, tempfile
  root = tempfile.mkdtemp() + "/root"
  os.makedirs(root)
`

/** Files of runs. */
export const files: readonly Difference[] = [
  {
    row: "`run.file('none')`",
    run: three,
    async probe({ python, ours }) {
      const theirs = await python('run.file("none")')
      return {
        python: [theirs.raises, theirs.says],
        ours: (await ours(({ run }) => run.file('none'))).raises,
      }
    },
    python: ['CommError', 'list index out of range'],
    ours: 'notFound',
  },
  {
    row: '`len(run.files(names=…))`',
    run: three,
    async probe({ python, ours }) {
      const theirs = await python('len(run.files(names=["a.txt"]))')
      const given = await ours(({ run }) => run.files({ names: ['a.txt'] }).totalCount())
      return { python: theirs.gives, ours: given.gives }
    },
    python: 3,
    ours: 1,
  },
  {
    row: '`run.files(names=[])`',
    run: three,
    async probe({ python, ours }) {
      const theirs = await python('len([f.name for f in run.files(names=[])])')
      const given = await ours(async ({ run }) => (await run.files({ names: [] }).toArray()).length)
      return { python: theirs.gives, ours: given.gives }
    },
    python: 3,
    ours: 0,
  },
  {
    row: '`run.files(names, 1)`',
    run: three,
    async probe({ python, ours }) {
      const theirs = await python('[f.name for f in run.files(["a.txt", "b.txt"], 1)]')
      const names = ['a.txt', 'b.txt']
      const given = await ours(async ({ run }) => (await run.files({ names, pageSize: 1 }).toArray()).length)
      return { python: theirs.gives ?? theirs.raises, ours: given.gives }
    },
    python: ['a.txt', 'b.txt'],
    newestPython: 'CommError',
    ours: 2,
  },
  {
    row: '`File.download()`',
    members: ['File.download'],
    run: three,
    async probe({ python, ours, sides }) {
      await python(`${temporary}\n  file = run.file("a.txt")`)
      const short = () => sides.server.faults.add({ operation: 'download', does: { truncateAt: 10 } })
      short()
      const theirs = await python('file.download(root=root)\nos.path.getsize(f"{root}/a.txt")')
      const given = await ours(async ({ run }) => {
        const file = await run.file('a.txt')
        short()
        return (await file.bytes()).length
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: 10,
    ours: 1_000,
  },
  {
    row: '`File.download(replace, exist_ok)`',
    run: three,
    async probe({ python, ours }) {
      const theirs = await python(`${temporary}\n  type(run.file("a.txt").download(root=root)).__name__`)
      const given = await ours(async ({ run }) => {
        const root = await folder()
        const path = await (await run.file('a.txt')).download({ root })
        return path === join(root, 'a.txt')
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: 'TextIOWrapper',
    ours: true,
  },
  {
    row: 'a file called `../x`, or in a folder that is a link out of `root`',
    run: three,
    async probe({ python, ours, sides, run }) {
      const { url, directUrl } = await run.file('b.txt')
      const node = { id: 'RjE=', name: '../x', url, directUrl, sizeBytes: 1, mimetype: null, md5: null }
      const connection = { edges: [{ node, cursor: 'a' }], pageInfo: { endCursor: null, hasNextPage: false } }
      const does = answer({
        project: { internalId: '1', run: { projectId: '1', fileCount: 1, files: connection } },
      })
      await python(temporary)
      sides.server.faults.add({ operation: 'RunFiles', does })
      const theirs = await python('run.file("../x").download(root=root)\nos.path.exists(f"{root}/../x")')
      sides.server.faults.add({ operation: 'ListFiles', does })
      const root = join(await folder(), 'root')
      const given = await ours(async ({ run }) => (await run.file('../x')).download({ root }))
      return { python: theirs.gives ?? theirs.raises, ours: [given.raises, existsSync(join(root, '../x'))] }
    },
    python: true,
    newestPython: 'CommError',
    ours: ['decode', false],
  },
  {
    row: '`run.upload_file(path, root)`',
    async probe({ python }, twin) {
      const { run } = await twin()
      const theirs = await python(`${temporary}
  with open(f"{root}/../x", "w") as file:
      file.write("x")
  failure = None
  try:
      run.upload_file(f"{root}/../x", root=root)
  except Exception as error:
      failure = str(error)
  [failure, [f.name for f in run.files()]]`)
      const root = await folder()
      const inside = await mkdtemp(join(root, 'inside-'))
      await writeFile(join(root, 'x'), 'x')
      const refused: unknown = await run
        .uploadFile(join(root, 'x'), { root: inside })
        .catch((error: unknown) => error)
      const { name } = await run.uploadFile(join(root, 'x'), { name: 'y' })
      return { python: theirs.gives, ours: [isRunsError(refused, 'usage'), name] }
    },
    python: ["'NoneType' object has no attribute 'startswith'", []],
    newestPython: ['list index out of range', ['__/x']],
    ours: [true, 'y'],
  },
  {
    row: "`run.upload_file('not-there')`",
    async probe({ python, ours }) {
      const theirs = await python('run.upload_file("not-there")')
      const given = await ours(({ run }) => run.uploadFile('not-there'))
      return { python: theirs.raises, ours: given.raises }
    },
    python: 'CommError',
    ours: 'usage',
  },
  {
    row: '`File.delete()`',
    members: ['File.delete'],
    run: three,
    async probe({ python, ours }) {
      const theirs = await python('api.runs("/".join(path.split("/")[:2]))[0].file("a.txt").delete()')
      const given = await ours(async ({ api, run }) => {
        const [listed] = await api.runs(`${run.entity}/${run.project}`).toArray()
        await (await listed?.file('b.txt'))?.delete()
        const left = await run.files({ names: ['b.txt'] }).toArray()
        return left.length > 0 ? 'there' : 'deleted'
      })
      return { python: theirs.raises ?? 'deleted', ours: given.gives }
    },
    python: 'CommError',
    newestPython: 'deleted',
    ours: 'deleted',
  },
  {
    row: '`run.metadata`',
    run: { files: { 'wandb-metadata.json': '{"os": "Linux"}' } },
    async probe({ python, ours, sides }) {
      await python('run.id')
      const refuse = () =>
        sides.server.faults.add({ operation: 'download', times: Infinity, does: { status: 403 } })
      const remove = refuse()
      const theirs = await python('run.metadata')
      remove()
      refuse()
      const given = await ours(({ run }) => run.metadata())
      return { python: theirs.gives, ours: given.raises }
    },
    python: null,
    ours: 'permission',
  },
  {
    row: '`file.path_uri`, `file.run`, `file.id`',
    members:
      'path_uri run id client server_supports_delete_file_with_project_id display to_html snake_to_camel'
        .split(' ')
        .map((name) => `File.${name}`),
    run: three,
    async probe({ python, ours }) {
      const theirs = await python('[run.file("a.txt").path_uri, run.file("a.txt").run.id == run.id]')
      const given = await ours(async ({ run }) => {
        const file = await run.file('a.txt')
        return ['pathUri' in file, 'run' in file, file.directUrl.startsWith('http')]
      })
      return { python: [theirs.gives, theirs.prints], ours: given.gives }
    },
    python: [['', true], 'wandb: WARNING path_uri is only available for files stored in S3\n'],
    ours: [false, false, true],
  },
]
