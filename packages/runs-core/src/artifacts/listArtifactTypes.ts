import { paginate, type Paginated } from '../runs/paginated.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ListArtifactsOptions } from './listArtifacts.ts'

/**
 * What artifacts of a project are for: `dataset`, `model` …
 *
 * @public
 */
export interface ArtifactTypeData {
  name: string
  description: string | null
}

/**
 * Lists the types that a project has artifacts of; without a path, the client's own. Sends one request for each page, none before the
 * first is asked for.
 *
 * @throws {@link RunsError} `notFound` where there is no such project, or none that this key may see
 * @example
 * ```ts
 * for await (const { name } of listArtifactTypes(client, 'entity/project')) console.log(name)
 * ```
 * @public
 */
export function listArtifactTypes(
  client: RunsClient,
  path?: string,
  { pageSize = 100, ...rest }: ListArtifactsOptions = {},
): Paginated<ArtifactTypeData> {
  return paginate<ArtifactTypeData>({
    identity: ({ name }) => name,
    pageSize,
    call: rest,
    readsAhead: true,
    load: async (page, call) => (await import('./askCollections.ts')).askTypes(client, path, page, call),
  })
}
