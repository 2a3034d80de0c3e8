import { Artifact } from '@x/runs-core'
import type { Difference } from '../question.ts'
import { answer } from '../scripted.ts'

/** An artifact that a project held which is gone. */
const orphan = {
  __typename: 'Artifact',
  id: 'QTox',
  versionIndex: 0,
  digest: 'd',
  description: null,
  metadata: '{}',
  state: 'COMMITTED',
  size: 1,
  fileCount: 1,
  createdAt: '2026-01-01T00:00:00',
  updatedAt: null,
  commitHash: null,
  historyStep: null,
  ttlDurationSeconds: -2,
  ttlIsInherited: false,
  currentManifest: null,
  aliases: [],
  tags: [],
  artifactType: { name: 'dataset' },
  artifactSequence: { id: 'Uzox', name: 'gone', project: null },
}

/** A page of artifacts, by the name that each client gives to it. */
function page(nodes: unknown[], hasNextPage = false): { status: number; body: string } {
  const edges = nodes.map((node) => ({ node, cursor: 'a' }))
  const artifacts = { totalCount: 1, edges, pageInfo: { endCursor: 'a', hasNextPage } }
  return answer({ project: { run: { outputArtifacts: artifacts, artifacts } } })
}

/** Files and artifacts. */
export const artifacts: readonly Difference[] = [
  {
    row: '`run.logged_artifacts()`, `run.used_artifacts()`',
    async probe({ sides }) {
      const { python, ours } = await sides.artifacts()
      const { faults } = sides.server
      const names = '[artifact.name for artifact in run.logged_artifacts()]'
      const theirs = await python(names)
      const given = await ours(async ({ run }) => (await run.loggedArtifacts().toArray()).length)
      faults.add({ operation: 'RunOutputArtifacts', does: page([], true) })
      const theirEmpty = await python(names)
      for (const does of [page([], true), page([orphan])])
        faults.add({ operation: 'ListLoggedArtifacts', does })
      const ourEmpty = await ours(async ({ run }) => (await run.loggedArtifacts().toArray()).length)
      return {
        python: [theirs.sends.includes('download'), theirEmpty.gives],
        ours: [given.sends.includes('download'), ourEmpty.gives],
      }
    },
    python: [true, []],
    newestPython: [false, []],
    ours: [false, 1],
  },
  {
    row: 'a listed artifact whose project is gone',
    async probe({ python, ours, sides }) {
      const { faults } = sides.server
      await python('[a.name for a in run.logged_artifacts()]')
      faults.add({ operation: 'RunOutputArtifacts', does: page([orphan]) })
      const theirs = await python('[a.name for a in run.logged_artifacts()]')
      faults.add({ operation: 'ListLoggedArtifacts', does: page([orphan]) })
      const given = await ours(async ({ run }) =>
        (await run.loggedArtifacts().toArray()).map(({ name, project }) => [name, project]),
      )
      return { python: theirs.gives ?? theirs.raises, ours: given.gives }
    },
    python: 'TypeError',
    newestPython: [],
    ours: [['gone:v0', null]],
  },
  {
    row: "`run.use_artifact('data:v0')`",
    run: { project: 'artifacts' },
    async probe({ python, ours, sides }) {
      await sides.logArtifact()
      const theirs = await python('run.use_artifact("data:v0")')
      const given = await ours(async ({ run }) => (await run.useArtifact('data:v0')).name)
      return { python: theirs.raises, ours: given.gives }
    },
    python: 'CommError',
    ours: 'data:v0',
  },
  {
    row: '`run.log_artifact(draft)`',
    async probe({ python, ours }) {
      const theirs = await python('run.log_artifact(wandb.Artifact("fresh", type="dataset"))')
      const given = await ours(
        async ({ run }) => (await run.logArtifact(new Artifact({ name: 'fresh', type: 'dataset' }))).name,
      )
      return { python: theirs.says, ours: given.gives }
    },
    python: 'Only existing artifacts are accepted by this api. Manually create one with `wandb artifact put`',
    ours: 'fresh:v0',
  },
  {
    row: '`run.log_artifact(artifact, aliases, tags)`',
    run: { project: 'artifacts' },
    async probe({ python, ours, sides }) {
      await sides.logArtifact()
      const theirs = await python(`
        run.log_artifact(api.artifact("local/artifacts/data:v0"), aliases=["theirs"])
        "theirs" in wandb.Api().artifact("local/artifacts/data:v0").aliases`)
      const given = await ours(async ({ api, run }) => {
        const artifact = await api.artifact('local/artifacts/data:v0')
        return (await run.logArtifact(artifact, { aliases: ['ours'] })).aliases.includes('ours')
      })
      return { python: theirs.gives ?? theirs.raises, ours: given.gives }
    },
    python: 'CommError',
    newestPython: true,
    ours: true,
  },
]
