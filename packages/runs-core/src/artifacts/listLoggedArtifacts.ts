import { ListLoggedArtifactsDocument } from '../generated/documents.ts'
import type { Paginated } from '../runs/paginated.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ArtifactData } from './artifactData.ts'
import { listArtifacts, type ListArtifactsOptions } from './listArtifacts.ts'

/**
 * Lists the artifacts that a run has logged, its outputs, in the order of the server. Sends nothing until it is looped over, or a
 * page is asked for.
 *
 * @remarks Sends one request for each page, and downloads no manifest; a loop has the next page under way while its caller is busy with
 * this one. A page may be empty and not the last. An artifact whose project is gone, or hidden from this key, is listed with
 * `project: null`.
 * @throws {@link RunsError} `notFound` where there is no such run, or none that this key may see
 * @example
 * ```ts
 * for await (const artifact of listLoggedArtifacts(client, 'entity/project/run')) console.log(artifact.name, artifact.size)
 * ```
 * @public
 */
export function listLoggedArtifacts(
  client: RunsClient,
  path: RunPath,
  options: ListArtifactsOptions = {},
): Paginated<ArtifactData> {
  return listArtifacts(client, path, options, 'logged', ListLoggedArtifactsDocument)
}
