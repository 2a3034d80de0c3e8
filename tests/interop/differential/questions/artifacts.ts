import type { ArtifactData } from '@x/runs-core'
import type { Question } from '../question.ts'

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
]

function fieldsOf(artifact: ArtifactData): unknown[] {
  const { name, version, type, state, aliases, metadata, description } = artifact
  return [name, version, type, state, [...aliases].sort(), metadata, description]
}
