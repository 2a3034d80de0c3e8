import { type ArtifactData, snakeToCamel } from '@x/runs-core'
import type { Change, Question } from '../question.ts'

const fields = '[[a.name, a.version, a.type, a.state, sorted(a.aliases), a.metadata, a.description] for a in'

/** What both tell of an artifact in the same words. */
const held =
  'id name version type state aliases tags description metadata digest size file_count entity project'.split(
    ' ',
  )

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
    members: [...held, 'files'].map((name) => `Artifact.${name}`),
    python: `
      names = [f"{project}/{a.name}" for a in run.logged_artifacts()]
      [[${held.map((name) => `a.${name}`).join(', ')}, sorted(a.manifest.entries), sorted(f.name for f in a.files())] for a in map(api.artifact, names)]`,
    ours: async ({ api, run, project }) => {
      const all: unknown[] = []
      for await (const { name } of run.loggedArtifacts()) {
        const artifact = await api.artifact(`${project}/${name}`)
        const entries = [...(await artifact.manifest()).entries.keys()].sort()
        const files = (await artifact.files().toArray()).map((file) => file.name).sort()
        all.push([...held.map((key) => artifact[snakeToCamel(key) as keyof typeof artifact]), entries, files])
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
