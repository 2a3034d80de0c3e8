import { LoadArtifactServerIdDocument } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'

/**
 * The id of the version that a client gave an id of its own; for the id of a collection, with `:latest` behind it or not, that of its
 * latest version. Undefined where the server knows none.
 *
 * @internal
 */
export async function resolveClientId(
  client: RunsClient,
  clientId: string,
  call: CallOptions & { path: string },
): Promise<string | undefined> {
  const asked = { clientId: clientId.replace(/:latest$/, '') }
  const { clientIDMapping: known } = await execute(client, LoadArtifactServerIdDocument, asked, call)
  return known?.entry.__typename === 'ArtifactSequence' ? known.entry.latestArtifact?.id : known?.serverID
}
