import { paginate, type Paginated } from '../runs/paginated.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ArtifactData } from './artifactData.ts'
import type { ListArtifactsOptions } from './listArtifacts.ts'

/**
 * Lists the versions of a collection, `'entity/project/collection'`, in the order of the server: newest first. Sends one request for each
 * page, none before the first is asked for.
 *
 * @remarks Of a portfolio too, whose versions have the names of the collections that they were logged to.
 * @throws {@link RunsError} `notFound` where there is no such collection, or none that this key may see; `usage` for a name that is none
 * @example
 * ```ts
 * for await (const { version, aliases } of listArtifactVersions(client, 'entity/project/model')) console.log(version, aliases)
 * ```
 * @public
 */
export function listArtifactVersions(
  client: RunsClient,
  collection: string,
  { pageSize = 100, ...rest }: ListArtifactsOptions = {},
): Paginated<ArtifactData> {
  return paginate<ArtifactData>({
    identity: ({ id }) => id,
    pageSize,
    call: rest,
    readsAhead: true,
    load: async (page, call) =>
      (await import('./askCollections.ts')).askVersions(client, collection, page, call),
  })
}
