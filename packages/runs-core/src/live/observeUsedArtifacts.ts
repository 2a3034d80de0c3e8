import { listUsedArtifacts } from '../artifacts/listUsedArtifacts.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import {
  type ArtifactsData,
  type ArtifactsQuery,
  type ObserveArtifactsOptions,
  observeArtifacts,
} from './observeArtifacts.ts'
import type { Observer } from './result.ts'

/**
 * Watches one page of the artifacts that a run has declared to use.
 *
 * @remarks Sends one request when the first subscriber comes, and one for each poll with `live: true`. No manifest is downloaded.
 * @public
 */
export function observeUsedArtifacts(
  client: RunsClient,
  path: ArtifactsQuery['path'],
  options: ObserveArtifactsOptions = {},
): Observer<ArtifactsData, ArtifactsQuery> {
  return observeArtifacts(client, path, options, 'used', listUsedArtifacts)
}
