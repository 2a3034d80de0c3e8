import { paginate, type Paginated } from '../runs/paginated.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ListArtifactsOptions } from './listArtifacts.ts'

/**
 * Versions of one artifact under one name.
 *
 * @public
 */
export interface ArtifactCollectionData {
  /** The node id of the server. */
  id: string
  name: string
  /** The type of what it holds. */
  type: string
  /** Runs log to a sequence; versions of others are linked into a portfolio. */
  kind: 'sequence' | 'portfolio'
  description: string | null
  createdAt: Date
}

/**
 * Lists the collections of a project, sequences and portfolios; without a path, of the client's own. Sends one request for each page,
 * none before the first is asked for.
 *
 * @throws {@link RunsError} `notFound` where there is no such project, none that this key may see, or none of that type in it
 * @example
 * ```ts
 * for await (const { name, kind } of listArtifactCollections(client, 'entity/project', { type: 'model' })) console.log(name, kind)
 * ```
 * @public
 */
export function listArtifactCollections(
  client: RunsClient,
  path?: string,
  { pageSize = 100, type, ...rest }: ListArtifactCollectionsOptions = {},
): Paginated<ArtifactCollectionData> {
  return paginate<ArtifactCollectionData>({
    identity: ({ id }) => id,
    pageSize,
    call: rest,
    readsAhead: true,
    load: async (page, call) =>
      (await import('./askCollections.ts')).askCollections(client, path, type, page, call),
  })
}

/**
 * Which collections are listed, and how. `signal` and `deadlineMs` count for each page.
 *
 * @public
 */
export interface ListArtifactCollectionsOptions extends ListArtifactsOptions {
  /**
   * Only those of this type.
   *
   * @defaultValue all
   */
  type?: string | undefined
}
