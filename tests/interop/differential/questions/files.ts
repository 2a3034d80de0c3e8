import type { RunFile } from '@x/runs-core'
import type { Change, Question } from '../question.ts'

const fieldsOf = ({ name, sizeBytes, md5, mimetype, updatedAt, directUrl, url }: RunFile) => {
  const { pathname } = new URL(directUrl)
  return [name, sizeBytes, md5, mimetype, updatedAt, pathname, url]
}

/** Files of the run, and what is written down in them. */
export const files: readonly Question[] = [
  {
    member: 'files',
    members: ['name', 'size', 'size_bytes', 'md5', 'mimetype', 'updated_at', 'direct_url', 'url'].map(
      (name) => `File.${name}`,
    ),
    python: `
      from urllib.parse import urlparse
      [[f.name, f.size, f.md5, f.mimetype, f.updated_at, urlparse(f.direct_url).path, f.url] for f in run.files()]`,
    ours: async ({ run }) => (await run.files().toArray()).map(fieldsOf),
  },
  {
    member: 'files',
    python: '[f.name for f in run.files(["sub/b.json", "none", "a.txt"], per_page=1)]',
    ours: async ({ run }) =>
      namesOf(await run.files({ names: ['sub/b.json', 'none', 'a.txt'], pageSize: 1 }).toArray()),
  },
  {
    member: 'files',
    python: '[f.name for f in run.files(pattern="%.json")]',
    ours: async ({ run }) => namesOf(await run.files({ pattern: '%.json' }).toArray()),
    only: '0.31.0',
  },
  { member: 'files', python: 'len(run.files())', ours: ({ run }) => run.files().totalCount() },
  {
    member: 'file',
    python: `
      import pathlib, tempfile
      held = []
      for f in run.files():
          with run.file(f.name).download(root=tempfile.mkdtemp()) as opened:
              held.append([f.name, pathlib.Path(opened.name).read_bytes().hex()])
      held`,
    ours: async ({ run }) => {
      const held: unknown[] = []
      for await (const { name } of run.files())
        held.push([name, Buffer.from(await (await run.file(name)).bytes()).toString('hex')])
      return held
    },
  },
  { member: 'metadata', python: 'run.metadata', ours: ({ run }) => run.metadata() },
]

function namesOf(listed: readonly RunFile[]): string[] {
  return listed.map(({ name }) => name)
}

/** What is put into a run, and taken out of it. */
export const filing: readonly Change[] = [
  {
    member: 'upload_file',
    python: `
      import os, tempfile
      root = tempfile.mkdtemp()
      os.makedirs(f"{root}/deep")
      for name, text in {"deep/ü.txt": "text", "empty": "", "big.bin": "x" * 1_000_000}.items():
          with open(f"{root}/{name}", "w") as file:
              file.write(text)
          run.upload_file(f"{root}/{name}", root=root)`,
    ours: async ({ run }) => {
      for (const [name, text] of [
        ['deep/ü.txt', 'text'],
        ['empty', ''],
        ['big.bin', 'x'.repeat(1_000_000)],
      ] as const)
        await run.uploadFile(new Blob([text]), { name })
    },
  },
  {
    member: 'file',
    python: 'run.file("a.txt").delete()',
    ours: async ({ run }) => (await run.file('a.txt')).delete(),
    run: { files: { 'a.txt': 'a', 'b.txt': 'b' } },
    only: '0.31.0',
  },
]
