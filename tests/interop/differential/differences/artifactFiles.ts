import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Artifact } from '@x/runs-core'
import { outcomeInPython } from '../outcome.ts'
import type { Difference } from '../question.ts'
import { type Outcome, type Ours, queries } from '../sides.ts'

const folder = () => mkdtemp(join(tmpdir(), 'runs-differ-'))
const theirs = `
  import os, tempfile
  root = tempfile.mkdtemp()
  artifact = api.artifact(f"{project}/data:best")
`
const own = ({ api, project }: Ours): Promise<Artifact> => api.artifact(`${project}/data:best`)
const asksForUrls = ({ sends }: Outcome): boolean => sends.some((sent) => /(Urls?|Files)$/i.test(sent))

/** What is in artifacts, and what is changed of them. */
export const artifactFiles: readonly Difference[] = [
  {
    row: '`artifact.download()` a second time',
    members: ['Artifact.download'],
    async probe({ sides }) {
      const { python, ours } = await sides.artifacts()
      const root = await folder()
      const code = `${theirs}
  artifact.download(root="${root}-theirs")`
      await python(code)
      await ours(async (asked) => (await own(asked)).download({ root }))
      return {
        python: asksForUrls(await python(code)),
        ours: asksForUrls(await ours(async (asked) => (await own(asked)).download({ root }))),
      }
    },
    python: true,
    ours: false,
  },
  {
    row: '`artifact.download()` over a file of your own',
    async probe({ sides }) {
      const { python, ours } = await sides.artifacts()
      const root = await folder()
      await writeFile(join(root, 'a.txt'), 'mine')
      const given = await ours(async (asked) => (await own(asked)).download({ root }))
      const left = await readFile(join(root, 'a.txt'), 'utf8')
      const done = await python(`${theirs}
  with open(root + "/a.txt", "w") as file: file.write("mine")
  artifact.download(root=root)
  open(root + "/a.txt").read()`)
      return { python: done.gives, ours: [given.raises, left] }
    },
    python: 'abc',
    ours: ['conflict', 'mine'],
  },
  {
    row: '`artifact.download()` of references',
    async probe({ sides }) {
      const { python, ours } = await sides.artifacts()
      const root = await folder()
      const done = await python(`${theirs}
  artifact.download(root=root)
  os.path.exists(root + "/ref")`)
      const given = await ours(async (asked) =>
        (await (await own(asked)).download({ root })).references.map(({ path }) => path),
      )
      return { python: done.gives, ours: [given.gives, existsSync(join(root, 'ref'))] }
    },
    python: true,
    ours: [['ref'], false],
  },
  {
    row: '`artifact.verify(root)`',
    members: ['Artifact.verify'],
    async probe({ sides }) {
      const { python, ours } = await sides.artifacts()
      const root = await folder()
      const done = await python(`${theirs}
  artifact.download(root=root)
  for name in ["a.txt", "c.bin"]:
      with open(f"{root}/{name}", "w") as file: file.write("other")
  artifact.verify(root)`)
      const given = await ours(async (asked) => {
        const artifact = await own(asked)
        await artifact.download({ root })
        for (const name of ['a.txt', 'c.bin']) await writeFile(join(root, name), 'other')
        return artifact.verify(root)
      })
      const named = ['a.txt', 'c.bin'].filter((name) => done.says?.includes(name))
      return { python: [done.raises, named.length], ours: given.gives }
    },
    python: ['ValueError', 1],
    ours: { missing: [], changed: ['a.txt', 'c.bin'], extra: [] },
  },
  {
    row: '`artifact.save()` after somebody else has changed the metadata',
    members: ['Artifact.save'],
    async probe({ sides }) {
      const { python, ours } = await sides.artifacts()
      const seen = async (asked: Ours): Promise<string[]> =>
        Object.keys((await own(asked)).metadata).filter((key) => /^(mine|theirs)$/.test(key))
      const done = await python(`${theirs}
  other = wandb.Api().artifact(f"{project}/data:best")
  other.metadata["theirs"] = 1
  other.save()
  artifact.metadata["mine"] = 1
  artifact.save()
  sorted(set(wandb.Api().artifact(f"{project}/data:best").metadata) & {"mine", "theirs"})`)
      const given = await ours(async (asked) => {
        const [one, other] = [await own(asked), await own(asked)]
        for (const key of ['mine', 'theirs']) await one.update({ metadata: (edit) => edit.delete(key) })
        await other.update({ metadata: (edit) => edit.set('theirs', 1) })
        await one.update({ metadata: (edit) => edit.set('mine', 1) })
        return (await seen(asked)).sort()
      })
      return { python: done.gives, ours: given.gives }
    },
    python: ['mine'],
    ours: ['mine', 'theirs'],
  },
  {
    row: '`artifact.link(target)`',
    members: ['Artifact.link'],
    async probe({ sides }) {
      const { python, ours } = await sides.artifacts()
      const done = await python(`${theirs}
  linked = artifact.link(f"{project}/theirs", aliases=["released"])
  [type(linked).__name__, api.artifact(f"{project}/theirs:released").digest == artifact.digest]`)
      const given = await ours(async (asked) => {
        const artifact = await own(asked)
        const name = await artifact.link(`${asked.project}/ours`, { aliases: ['released'] })
        const there = await asked.api.artifact(`${asked.project}/ours:released`)
        return [name, there.digest === artifact.digest]
      })
      return { python: done.gives, ours: given.gives }
    },
    python: ['NoneType', true],
    newestPython: ['Artifact', true],
    ours: ['local/artifacts/ours:v0', true],
  },
  {
    row: '`artifact.delete()` of one with aliases',
    members: ['Artifact.delete'],
    async probe({ python, ours, project, run }) {
      for (const name of ['theirs', 'ours']) {
        const draft = new Artifact({ name, type: 'dataset' })
        await run.logArtifact(draft.addFile(Buffer.from(name), { name: 'a' }))
      }
      const named = (name: string): string => `${project}/${name}:v0`
      const done = await python(`${outcomeInPython}
  artifact = api.artifact("${named('theirs')}")
  [outcome(artifact.delete), outcome(artifact.delete, delete_aliases=True)]`)
      const refused = await ours(async ({ api }) => (await api.artifact(named('ours'))).delete())
      const deleted = await ours(async ({ api }) =>
        (await api.artifact(named('ours'))).delete({ deleteAliases: true }),
      )
      const left = await ours(async ({ run }) => (await run.loggedArtifacts().toArray()).length)
      return { python: done.gives, ours: [refused.raises, deleted.raises, left.gives] }
    },
    python: ['CommError', 'taken'],
    ours: ['graphql', undefined, 0],
  },
  {
    row: '`artifact.logged_by()`, `artifact.used_by()`',
    members: ['Artifact.logged_by', 'Artifact.used_by'],
    async probe({ sides }) {
      const { python, ours } = await sides.artifacts()
      await python(theirs)
      const done = await python('[type(artifact.logged_by()).__name__, type(artifact.used_by()).__name__]')
      const artifact: Artifact[] = []
      await ours(async (asked) => artifact.push(await own(asked)))
      const given = await ours(async () => {
        const [maker, users] = [await artifact[0]?.loggedBy(), await artifact[0]?.usedBy().toArray()]
        return [maker?.run, users?.some(({ run }) => run === 'logged2')]
      })
      return {
        python: [done.gives, queries(done) > 2],
        ours: [given.gives, queries(given) > 2],
      }
    },
    python: [['Run', 'list'], true],
    ours: [['logged', true], false],
  },
]
