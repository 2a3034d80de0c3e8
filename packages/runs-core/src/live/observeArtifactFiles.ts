import {
  type ArtifactFileData,
  listArtifactFiles,
  type ListArtifactFilesOptions,
} from '../artifacts/listArtifactFiles.ts'
import type { Page } from '../runs/paginated.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { keepUrls } from './keepUrls.ts'
import type { ArtifactQuery } from './observeArtifact.ts'
import { idOf, observeOfArtifact } from './observeOfArtifact.ts'
import type { ClientEntries } from './observeOf.ts'
import type { LiveOptions, Observer } from './result.ts'

/**
 * One page of the files of an artifact, as hooks give it.
 * @public
 */
export type ArtifactFilesData = Readonly<Page<ArtifactFileData>>

/**
 * Which page {@link observeArtifactFiles} watches, and how.
 * @public
 */
export interface ObserveArtifactFilesOptions
  extends LiveOptions,
    Pick<ListArtifactFilesOptions, 'names' | 'pageSize'> {
  /** The `endCursor` of the page before; the first page without it. */
  after?: string | null
}

/**
 * What {@link observeArtifactFiles} watches.
 * @public
 */
export interface ArtifactFilesQuery extends ObserveArtifactFilesOptions, Pick<ArtifactQuery, 'path'> {}

const entries: ClientEntries<ArtifactFilesData> = /* @__PURE__ */ new WeakMap()

/**
 * Watches one page of the files of an artifact, not what is in them.
 *
 * @remarks Sends one request when the first subscriber comes, two where the path is no id. A file keeps its signed URL until
 * `refetch()`.
 * @public
 */
export function observeArtifactFiles(
  client: RunsClient,
  path: ArtifactFilesQuery['path'],
  options: ObserveArtifactFilesOptions = {},
): Observer<ArtifactFilesData, ArtifactFilesQuery> {
  return observeOfArtifact<ArtifactFilesData, ArtifactFilesQuery>(
    client,
    entries,
    { ...options, path },
    ({ names, pageSize, after }) => [names, pageSize, after],
    ({ names, pageSize, after }, artifact) =>
      async (previous, signal) => {
        const found = await idOf(client, artifact, signal)
        const page = await listArtifactFiles(client, found, { names, pageSize, signal }).page({ after })
        return { data: { ...page, nodes: keepUrls(page.nodes, previous?.nodes) } }
      },
  )
}
