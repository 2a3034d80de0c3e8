import {
  type ArtifactFieldsFragment,
  LoadArtifactByIdDocument,
  LoadArtifactDocument,
  type ManifestUrlFieldsFragment,
} from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import { type ArtifactPath, resolveArtifactName } from './artifactName.ts'
import { noteOrigin } from './artifactOrigin.ts'
import { decodeArtifact } from './decodeArtifact.ts'
import { noteLoaded } from './loadedArtifacts.ts'
import type { LoadArtifactOptions } from './loadArtifact.ts'
import { resolveClientId } from './resolveClientId.ts'

/** @internal */
export async function askArtifact(
  client: RunsClient,
  path: ArtifactPath,
  { type, ...call }: LoadArtifactOptions,
): Promise<ArtifactData> {
  const name = typeof path === 'string' ? path : 'id' in path ? path.id : path.clientId
  const wire = await askWire(client, path, { ...call, path: name })
  if (wire && (type ?? wire.artifactType.name) === wire.artifactType.name)
    return noteLoaded(client, noteOrigin(decodeArtifact(wire), wire))
  const why = wire
    ? `${name} is of type ${wire.artifactType.name}, not ${type}`
    : `no artifact ${name} for this key`
  throw new RunsError('notFound', why, { operation: 'loadArtifact', path: name })
}

async function askWire(
  client: RunsClient,
  path: ArtifactPath,
  call: CallOptions & { path: string },
): Promise<(ArtifactFieldsFragment & ManifestUrlFieldsFragment) | null | undefined> {
  if (typeof path === 'string') {
    const ref = await resolveArtifactName(client, path, call)
    return (await execute(client, LoadArtifactDocument, ref, call)).project?.artifact
  }
  const id = 'id' in path ? path.id : await resolveClientId(client, path.clientId, call)
  return id === undefined ? null : (await execute(client, LoadArtifactByIdDocument, { id }, call)).artifact
}
