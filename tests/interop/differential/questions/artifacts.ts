import type { ArtifactData } from '@x/runs-core'
import type { Change, Question } from '../question.ts'

const fields = '[[a.name, a.version, a.type, a.state, sorted(a.aliases), a.metadata, a.description] for a in'

/** Artifacts of the run. */
export const artifacts: readonly Question[] = [
  {
    member: 'logged_artifacts',
    python: `${fields} run.logged_artifacts()]`,
    ours: async ({ run }) => (await run.loggedArtifacts().toArray()).map(fieldsOf),
  },
  {
    member: 'logged_artifacts',
    python: 'len(run.logged_artifacts())',
    ours: ({ run }) => run.loggedArtifacts().totalCount(),
  },
  {
    member: 'used_artifacts',
    python: `${fields} run.used_artifacts(per_page=1)]`,
    ours: async ({ run }) => (await run.usedArtifacts({ pageSize: 1 }).toArray()).map(fieldsOf),
  },
  {
    member: 'Api.artifact',
    python: `
      names = [f"{project}/{a.name}" for a in run.logged_artifacts()]
      [[a.digest, a.size, a.file_count, sorted(a.manifest.entries)] for a in map(api.artifact, names)]`,
    ours: async ({ api, run, project }) => {
      const all: unknown[] = []
      for await (const { name } of run.loggedArtifacts()) {
        const artifact = await api.artifact(`${project}/${name}`)
        const entries = [...(await artifact.manifest()).entries.keys()].sort()
        all.push([artifact.digest, artifact.size, artifact.fileCount, entries])
      }
      return all
    },
  },
]

function fieldsOf(artifact: ArtifactData): unknown[] {
  const { name, version, type, state, aliases, metadata, description } = artifact
  return [name, version, type, state, [...aliases].sort(), metadata, description]
}

/** What the run is made to use, and to have logged: the artifact that Python's logging client has made. */
export const linking: readonly Change[] = [
  {
    member: 'use_artifact',
    python: 'run.use_artifact(api.artifact("local/artifacts/data:v0"))',
    ours: async ({ api, run }) => (await run.useArtifact(await api.artifact('local/artifacts/data:v0'))).name,
  },
  {
    member: 'log_artifact',
    python: 'run.log_artifact(api.artifact("local/artifacts/data:v0"))',
    ours: async ({ api, run }) => (await run.logArtifact(await api.artifact('local/artifacts/data:v0'))).name,
    run: { project: 'artifacts' },
  },
]
