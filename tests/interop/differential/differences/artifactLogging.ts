import { Artifact } from '@x/runs-core'
import type { Difference } from '../question.ts'

/** What runs log and use through the public API. */
export const artifactLogging: readonly Difference[] = [
  {
    row: '`run.log_artifact(wandb.Artifact(…))`',
    members: ['log_artifact'],
    async probe({ python, ours }) {
      const done = await python('run.log_artifact(wandb.Artifact("draft", type="dataset"))')
      const given = await ours(async ({ run }) => {
        const draft = new Artifact({ name: 'draft', type: 'dataset' })
        return (await run.logArtifact(draft)).name
      })
      return { python: done.raises, ours: given.gives }
    },
    python: 'CommError',
    ours: 'draft:v0',
  },
  {
    row: '`run.log_artifact(artifact, aliases=…, tags=…)`',
    async probe({ sides }) {
      const { python, ours } = await sides.artifacts()
      const done = await python(
        'run.log_artifact(api.artifact(f"{project}/data:best"), aliases=["linked"], tags=["told"])',
      )
      const given = await ours(async ({ api, run, project }) => {
        const artifact = await api.artifact(`${project}/data:best`)
        await run.logArtifact(artifact, { aliases: ['linked'], tags: ['told'] })
        return artifact.aliases.includes('linked') && artifact.tags.includes('told')
      })
      return { python: done.raises ?? true, ours: given.gives }
    },
    python: 'CommError',
    newestPython: true,
    ours: true,
  },
  {
    row: "`run.use_artifact('data:best')`",
    members: ['use_artifact'],
    async probe({ sides }) {
      const { python, ours } = await sides.artifacts()
      const done = await python('run.use_artifact("data:best")')
      const given = await ours(async ({ run }) => (await run.useArtifact('data:best')).name)
      return { python: done.raises, ours: given.gives }
    },
    python: 'CommError',
    ours: 'data:v0',
  },
]
