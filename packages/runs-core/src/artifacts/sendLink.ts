import { LinkArtifactDocument } from '../generated/documents.ts'
import { resolveProjectPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import { parseArtifactName } from './artifactName.ts'
import type { LinkArtifactOptions } from './linkArtifact.ts'

/** @internal */
export async function sendLink(
  client: RunsClient,
  { id, name }: Pick<ArtifactData, 'id' | 'name'>,
  target: string,
  { aliases = [], ...call }: LinkArtifactOptions,
): Promise<string> {
  const { place, collection } = parseArtifactName(target)
  const at = await resolveProjectPath(client, place, call)
  const inputs = aliases.map((alias) => ({ artifactCollectionName: collection, alias }))
  const { linkArtifact: linked } = await executeMutation(
    client,
    LinkArtifactDocument,
    { id, ...at, collection, aliases: inputs },
    { ...call, path: name },
  )
  const index = linked?.versionIndex
  if (index == null) {
    const details = { operation: 'linkArtifact', path: name, maybeApplied: true }
    throw new RunsError('decode', 'the server did not say which version it is there', details)
  }
  return `${at.entity}/${at.project}/${collection}:v${index}`
}
