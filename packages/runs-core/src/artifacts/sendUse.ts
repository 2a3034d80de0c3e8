import { RecordArtifactUseDocument } from '../generated/documents.ts'
import { type RunPath, resolveRunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import { type ArtifactPath, parseArtifactName } from './artifactName.ts'
import { loadArtifact } from './loadArtifact.ts'
import type { RecordArtifactUseOptions } from './recordArtifactUse.ts'

/**
 * The work of `recordArtifactUse`, which loads this when it is first called.
 *
 * @internal
 */
export async function sendUse(
  client: RunsClient,
  path: RunPath,
  artifact: ArtifactData | ArtifactPath,
  { useAs, ...call }: RecordArtifactUseOptions,
): Promise<ArtifactData> {
  const operation = 'recordArtifactUse'
  const ref = await resolveRunPath(client, path, call)
  const about = { ...call, operation, path: `${ref.entity}/${ref.project}/${ref.run}` }
  let given = artifact
  let name: string | undefined
  if (typeof given === 'string') {
    const { place, collection, version } = parseArtifactName(given)
    const project = place.includes('/') ? place : `${ref.entity}/${place || ref.project}`
    name = `${collection}:${version}`
    given = `${project}/${name}`
  }
  const data = typeof given === 'object' && 'state' in given ? given : await loadArtifact(client, given, call)
  if (data.state !== 'COMMITTED')
    throw new RunsError('usage', `${data.name} can't be used: it is ${data.state}`, about)
  const variables = { ...ref, artifact: data.id, useAs: useAs ?? name ?? data.name }
  const { useArtifact } = await executeMutation(client, RecordArtifactUseDocument, variables, about)
  if (!useArtifact) throw new RunsError('notFound', `no run ${about.path} that this key can see`, about)
  return data
}
